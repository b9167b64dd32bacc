using System.Runtime.CompilerServices;

namespace CoachBot.Specs.Reports;

/// <summary>What a file looked like when somebody looked at it.</summary>
internal static class Golden
{
    /// <summary>With this set to <c>1</c>, what there is now is accepted and written.</summary>
    private const string Accept = "COACHBOT_ACCEPT_GOLDENS";

    public static void Check(string name, string now)
    {
        var path = Path.Combine(Folder(), name);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(path, now);
            return;
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "", now);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
