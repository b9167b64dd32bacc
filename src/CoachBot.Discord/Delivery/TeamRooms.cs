using System.Collections.Concurrent;
using CoachBot.Application.Chat;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Delivery;

/// <summary>
/// The rooms that teams chose for their reviews. An id can be typed, too, and the bot may be in the server of another team: so it is looked up
/// once whose room it is.
/// </summary>
internal sealed class TeamRooms(DiscordRest rest)
{
    private readonly ConcurrentDictionary<(Snowflake Room, string Server), bool> _known = new();

    /// <exception cref="DeliveryException">It is none of the team's server.</exception>
    /// <exception cref="DiscordApiException">It is gone, or the bot may not see it.</exception>
    public async Task<Snowflake> OfAsync(string? room, string? server, CancellationToken cancellationToken)
    {
        if (!Snowflake.TryParse(room, out var id))
        {
            throw new DeliveryException(DeliveryFault.Permanent, "The team's room is none of Discord's: `/team room` chooses one.");
        }

        if (server is null)
        {
            // Put down by an older version, which did not say.
            return id;
        }

        if (!_known.TryGetValue((id, server), out var isTheirs))
        {
            isTheirs = (await rest.GetChannelAsync(id, cancellationToken)).GuildId?.ToString() == server;
            _known[(id, server)] = isTheirs;
        }

        return isTheirs ? id : throw new DeliveryException(DeliveryFault.RoomLost, "The team's room is in another server.");
    }
}
