using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Texts;

namespace CoachBot.Terminal;

/// <summary>A file that was typed as a path: the terminal reads it, so that the coach never touches paths.</summary>
internal sealed class NamedFile : IOfferedFile
{
    private readonly string _path;

    private NamedFile(string path) => _path = path;

    public string Name => Path.GetFileName(_path);

    /// <summary>What was typed for a file; nothing where nothing was, or a folder.</summary>
    public static IReadOnlyList<IOfferedFile> Of(string? path) => Path.GetFileName(path) is { Length: > 0 } ? [new NamedFile(path!)] : [];

    public async Task<IncomingFile> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(_path);
            return await IncomingFile.ReadAsync(Name, file, file.Length, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UserError(ImportTexts.NoFile(_path));
        }
    }
}
