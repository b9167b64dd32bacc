using System.Diagnostics;
using System.Globalization;

namespace CoachBot.Benchmarks.Start;

/// <summary>The programs as they are published, each to be run by <c>dotnet</c>.</summary>
internal static class Published
{
    public static Task<string> CoachAsync(string folder) => PublishAsync(Path.Combine("src", "CoachBot"), folder, "CoachBot");

    public static Task<string> EmptyHostAsync(string folder) =>
        PublishAsync(Path.Combine("tests", "CoachBot.EmptyHost"), folder, "CoachBot.EmptyHost");

    public static double ResidentMiB(Process process) =>
        double.Parse(
            File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture) / 1024;

    private static async Task<string> PublishAsync(string project, string folder, string name)
    {
        var output = Path.Combine(folder, name);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["publish", Path.Combine(SourceFolder(), project), "-c", "Release", "-o", output, "-v", "q", "--nologo"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Path.Combine(output, name + ".dll") : throw new InvalidOperationException(said);
    }

    /// <summary>The folder of the solution, above the program.</summary>
    private static string SourceFolder()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "CoachBot.sln")))
                return folder;
        }
        throw new InvalidOperationException("Run it from the sources.");
    }
}
