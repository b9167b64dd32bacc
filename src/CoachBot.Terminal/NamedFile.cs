using CoachBot.Application.Chat;

namespace CoachBot.Terminal;

/// <summary>A file that was typed as a path: the terminal reads it, so that the coach never touches paths.</summary>
internal static class NamedFile
{
    /// <summary>The file; null where there is no such one, or it can't be read. Of one that is too large as much as shows that.</summary>
    public static async Task<IncomingFile?> ReadAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            await using var file = File.OpenRead(path);
            var content = new byte[Math.Min(file.Length, IncomingFile.MostBytes + 1L)];
            await file.ReadExactlyAsync(content, cancellationToken);
            return new IncomingFile(Path.GetFileName(path), content);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
