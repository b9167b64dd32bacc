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
    private readonly ConcurrentDictionary<string, Lazy<Task<Snowflake>>> _opening = new();

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

        // Who does much at once gets one room, asked for once.
        var opening = _opening.GetOrAdd(account, static (id, rooms) => new Lazy<Task<Snowflake>>(
            // Whoever gives up leaves it to the others that wait for it.
            () => rooms.OpenAsync(id, CancellationToken.None)), this);
        return await opening.Value.WaitAsync(cancellationToken);
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

    private async Task<Snowflake> OpenAsync(string account, CancellationToken cancellationToken)
    {
        try
        {
            var room = await rest.CreateDmAsync(Snowflake.Parse(account), cancellationToken);
            return await RememberAsync(account, room, cancellationToken);
        }
        finally
        {
            _opening.TryRemove(account, out _);
        }
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
