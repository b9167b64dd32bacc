using NodaTime;

namespace CoachBot.Application.Stores;

/// <summary>
/// Small texts that a platform's adapter must remember over a restart: the room of a direct message, the hash of what was published,
/// what was typed into half a form. Never a secret in clear.
/// </summary>
public interface IPlatformNotes
{
    /// <summary>A note that is still of use; null where there is none.</summary>
    Task<string?> FindAsync(string platform, string key, Instant now, CancellationToken cancellationToken);

    /// <summary>Writes a note, in place of the one with its key.</summary>
    Task PutAsync(PlatformNote note, CancellationToken cancellationToken);

    Task RemoveAsync(string platform, string key, CancellationToken cancellationToken);
}

/// <param name="Platform">The platform's name.</param>
/// <param name="Key">Unique on the platform.</param>
/// <param name="Account">Whose it is, by the platform's id of them: it goes when they are forgotten. Null where it is nobody's.</param>
/// <param name="Value">The text.</param>
/// <param name="Until">Until when it is of use; null for good.</param>
public sealed record PlatformNote(string Platform, string Key, string? Account, string Value, Instant? Until = null);
