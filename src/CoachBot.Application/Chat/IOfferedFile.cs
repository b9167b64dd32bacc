using CoachBot.Application.Commands;

namespace CoachBot.Application.Chat;

/// <summary>A file that somebody handed in with an event. It is fetched where a command wants it, and left alone by all others.</summary>
public interface IOfferedFile
{
    /// <summary>Its name without folders.</summary>
    string Name { get; }

    /// <summary>Fetches it.</summary>
    /// <exception cref="UserError">It can't be had, or is larger than <see cref="IncomingFile.MostBytes"/>.</exception>
    Task<IncomingFile> ReadAsync(CancellationToken cancellationToken);
}
