using CoachBot.Application.Content;

namespace CoachBot.Application.Tests.Content;

/// <summary>The content as it stands in the repository.</summary>
internal static class Shipped
{
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    public static CoachingContent Content { get; } = new()
    {
        Assessment = ContentReader.Read<AssessmentContent>(AssessmentContent.FileName, File.ReadAllBytes(Path.Combine(Folder, AssessmentContent.FileName))),
        Capacity = ContentReader.Read<CapacityContent>(CapacityContent.FileName, File.ReadAllBytes(Path.Combine(Folder, CapacityContent.FileName))),
        Exercises = ContentReader.Read<ExercisesContent>(ExercisesContent.FileName, File.ReadAllBytes(Path.Combine(Folder, ExercisesContent.FileName))),
    };

    private static string Find(string at) =>
        Directory.Exists(Path.Combine(at, "config", "coaching")) ? Path.Combine(at, "config", "coaching") : Find(Path.GetDirectoryName(at)!);
}
