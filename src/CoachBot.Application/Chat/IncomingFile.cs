using CoachBot.Application.Commands;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Chat;

/// <summary>A file that somebody handed in, and that is here.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Content">Its bytes, at most <see cref="MostBytes"/>.</param>
public sealed record IncomingFile(string Name, ArraySegment<byte> Content) : IOfferedFile
{
    /// <summary>
    /// 10 MiB, about 400,000 lines of a date and a number: what a form of Slack takes
    /// (https://docs.slack.dev/reference/block-kit/block-elements/file-input-element) and what a Discord member without Nitro may send.
    /// </summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private const int FirstBuffer = 64 * 1024;

    /// <summary>About how many lines a text file has: its line feeds and one.</summary>
    public int Lines => Content.AsSpan().Count((byte)'\n') + 1;

    /// <summary>The bytes from the beginning, as often as they are wanted.</summary>
    public Stream Open() => new MemoryStream(Content.Array ?? [], Content.Offset, Content.Count, writable: false);

    public Task<IncomingFile> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(this);

    /// <summary>Reads a stream to its end, and never further than a file may be long.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="from">Its bytes.</param>
    /// <param name="length">How many are announced; null where nobody says.</param>
    /// <exception cref="UserError">It is larger than <see cref="MostBytes"/>.</exception>
    public static async Task<IncomingFile> ReadAsync(string name, Stream from, long? length, CancellationToken cancellationToken)
    {
        RefuseLarge(length ?? 0);
        // One byte more than announced, so that the end is seen without a larger buffer.
        var content = new byte[length is { } announced and > 0 ? (int)announced + 1 : FirstBuffer];
        var filled = 0;
        while (await from.ReadAsync(content.AsMemory(filled), cancellationToken) is > 0 and var more)
        {
            filled += more;
            RefuseLarge(filled);
            if (filled == content.Length)
            {
                Array.Resize(ref content, Math.Min(content.Length * 2, MostBytes + 1));
            }
        }

        return new IncomingFile(name, new ArraySegment<byte>(content, 0, filled));
    }

    /// <summary>What is too large by its announced length need not be fetched.</summary>
    /// <exception cref="UserError">It is larger than <see cref="MostBytes"/>.</exception>
    public static void RefuseLarge(long length)
    {
        if (length > MostBytes)
        {
            throw new UserError(ImportTexts.FileTooLarge(MostBytes / (1024 * 1024)));
        }
    }
}
