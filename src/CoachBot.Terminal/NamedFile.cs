using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Texts;

namespace CoachBot.Terminal;

/// <summary>A file that was typed as a path: the terminal reads it, so that the coach never touches paths.</summary>
internal static class NamedFile
{
    /// <summary>What was typed for a file; nothing where nothing was, or a folder.</summary>
    public static IReadOnlyList<IOfferedFile> Of(string? path) => Path.GetFileName(path) is { Length: > 0 } name
        ? [new OfferedFile(name, 0, stop => ReadAsync(path!, name, stop))]
        : [];

    private static async Task<IncomingFile> ReadAsync(string path, string name, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await IncomingFile.ReadAsync(name, file, file.Length, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UserError(ImportTexts.NoFile(path));
        }
    }
}
