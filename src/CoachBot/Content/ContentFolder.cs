using CoachBot.Application.Content;
using CoachBot.Hosting;

namespace CoachBot.Content;

/// <summary>
/// The files of coaching content: each in the folder <c>coaching</c> of the one that <c>Config__Path</c> names, or, where it is not there,
/// as it came beside the program. Whoever edits one file needs no copy of the others, and a new version may bring more.
/// </summary>
public static class ContentFolder
{
    private const string Name = "coaching";

    /// <summary>Reads every file.</summary>
    /// <exception cref="ContentFault">One is missing or can't be used.</exception>
    public static CoachingContent Read() => new()
    {
        Assessment = Read<AssessmentContent>(),
        Capacity = Read<CapacityContent>(),
        Exercises = Read<ExercisesContent>(),
        Plans = Read<PlansContent>(),
    };

    private static T Read<T>()
        where T : class, IContent
    {
        var chosen = Path.Combine(Path.GetDirectoryName(Configuration.FilePath)!, Name, T.FileName);
        var file = File.Exists(chosen) ? chosen : Path.Combine(AppContext.BaseDirectory, "config", Name, T.FileName);
        byte[] json;
        try
        {
            json = File.ReadAllBytes(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ContentFault($"{file} can't be read ({fault.Message.TrimEnd('.')}). Put it back from the release, or name another folder with Config__Path.");
        }

        return ContentReader.Read<T>(file, json);
    }
}
