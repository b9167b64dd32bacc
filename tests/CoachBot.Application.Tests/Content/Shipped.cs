using CoachBot.Application.Content;

namespace CoachBot.Application.Tests.Content;

/// <summary>The content as it stands in the repository.</summary>
internal static class Shipped
{
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    public static CoachingContent Content { get; } = new()
    {
        Assessment = Read<AssessmentContent>(),
        Capacity = Read<CapacityContent>(),
        Exercises = Read<ExercisesContent>(),
        Plans = Read<PlansContent>(),
    };

    private static T Read<T>()
        where T : class, IContent =>
        ContentReader.Read<T>(T.FileName, File.ReadAllBytes(Path.Combine(Folder, T.FileName)));

    private static string Find(string at) =>
        Directory.Exists(Path.Combine(at, "config", "coaching")) ? Path.Combine(at, "config", "coaching") : Find(Path.GetDirectoryName(at)!);
}
