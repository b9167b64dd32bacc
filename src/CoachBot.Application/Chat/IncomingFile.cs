namespace CoachBot.Application.Chat;

/// <summary>A file that somebody handed in with an event.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Content">Its bytes, at most <see cref="MostBytes"/>.</param>
public sealed record IncomingFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>16 MiB: about 400,000 lines of a date and a number.</summary>
    public const int MostBytes = 16 * 1024 * 1024;
}
