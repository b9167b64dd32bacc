using System.Collections.Concurrent;
using CoachBot.Application.Stores;
using CoachBot.Discord.Protocol;
using NodaTime;

namespace CoachBot.Discord.Delivery;

/// <summary>
/// The rooms of direct messages: each is opened when its member first speaks, and remembered. Opening many at once may get a bot blocked
/// (https://docs.discord.com/developers/resources/user#create-dm).
/// </summary>
internal sealed class DirectRooms(DiscordRest rest, IPlatformNotes notes, TimeProvider time)
{
    private const int MostKnown = 10_000;
    private readonly ConcurrentDictionary<string, Snowflake> _known = new();

    /// <summary>The room of a person, opened if need be.</summary>
    /// <exception cref="DiscordApiException">It can't be opened.</exception>
    public async Task<Snowflake> OfAsync(string account, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(account, out var known))
        {
            return known;
        }

        if (Snowflake.TryParse(await notes.FindAsync(DiscordOptions.Platform, KeyOf(account), Now(), cancellationToken), out var noted))
        {
            return Know(account, noted);
        }

        return await RememberAsync(account, await rest.CreateDmAsync(Snowflake.Parse(account), cancellationToken), cancellationToken);
    }

    /// <summary>Remembers the room from which a person speaks.</summary>
    public async Task<Snowflake> RememberAsync(string account, Snowflake room, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(account, out var known) || known != room)
        {
            await notes.PutAsync(new PlatformNote(DiscordOptions.Platform, KeyOf(account), account, room.ToString()), cancellationToken);
        }

        return Know(account, room);
    }

    /// <summary>The room is no more; the next message opens another.</summary>
    public Task ForgetAsync(string account, CancellationToken cancellationToken)
    {
        _known.TryRemove(account, out _);
        return notes.RemoveAsync(DiscordOptions.Platform, KeyOf(account), cancellationToken);
    }

    private Snowflake Know(string account, Snowflake room)
    {
        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        return _known[account] = room;
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static string KeyOf(string account) => $"dm:{account}";
}
