using System.Globalization;
using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Terminal;

/// <summary>
/// Where the files of replies are written: <c>exports</c> beside the store, a folder for each speaker and minute. Only the
/// owner of the process can read them.
/// </summary>
/// <param name="besideStore">A path in the folder of the store.</param>
public sealed class ExportFolder(string besideStore)
{
    private const int LongestName = 80;

    /// <summary>Writes the files and returns their full paths. What the same speaker wrote in the same minute is replaced.</summary>
    /// <exception cref="IOException">They can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be written.</exception>
    public IReadOnlyList<string> Write(IReadOnlyList<Attachment> attachments, string speaker, LocalDateTime at)
    {
        if (attachments.Count == 0)
        {
            return [];
        }

        var minute = at.ToString("uuuu-MM-dd-HHmm", CultureInfo.InvariantCulture);
        var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(besideStore))!, "exports", $"{SafeName(speaker)}-{minute}");
        Directory.CreateDirectory(folder);
        return [.. attachments.Select(attachment =>
        {
            var path = Path.Combine(folder, SafeName(attachment.FileName));
            using var file = new FileStream(path, OwnersOnly());
            file.Write(attachment.Content.Span);
            return path;
        })];
    }

    /// <summary>A name that names a file of this folder on any system: letters, figures, dashes and dots, no dot at its beginning.</summary>
    public static string SafeName(string name)
    {
        var safe = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')).TrimStart('.', '-').TrimEnd('.');
        return safe.Length == 0 ? "file" : safe.Length <= LongestName ? safe : safe[^LongestName..].TrimStart('.');
    }

    private static FileStreamOptions OwnersOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
