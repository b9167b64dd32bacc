using CoachBot.Application.Commands;

namespace CoachBot.Application.Chat;

/// <summary>A file that a platform can fetch.</summary>
/// <param name="name">Its name without folders.</param>
/// <param name="size">In bytes, as it is announced; 0 where nobody says.</param>
/// <param name="fetch">Fetches it; a <see cref="UserError"/> where it can't be had.</param>
public sealed class OfferedFile(string name, long size, Func<CancellationToken, Task<IncomingFile>> fetch) : IOfferedFile
{
    public string Name => name;

    public async Task<IncomingFile> ReadAsync(CancellationToken cancellationToken)
    {
        IncomingFile.RefuseLarge(size);
        return await fetch(cancellationToken);
    }
}
