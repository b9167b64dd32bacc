using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Reading;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Servers;

/// <summary>
/// Whether the bot may post in a room that is picked for a team: it is said then, and not when the first review can't be posted. In rooms of
/// announcements hardly anybody may, until somebody allows it.
/// </summary>
internal sealed class PickedRooms(DiscordRest rest, CommandCatalog catalog)
{
    private const int MissingAccess = 50001;

    /// <summary>The rooms among a command's fields in which the bot may not post, each with what it lacks there.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ClosedAsync(
        string path, IReadOnlyDictionary<string, string> fields, Snowflake? server, CancellationToken cancellationToken)
    {
        var closed = new Dictionary<string, string>();
        foreach (var parameter in catalog.Find(path)?.Definition.Parameters.Where(p => p.Kind == ParameterKind.Room) ?? [])
        {
            if (server is { } here && fields.TryGetValue(parameter.Name, out var text) && Mentions.Room(text) is { } named
                && Snowflake.TryParse(named.Id, out var room) && await LacksAsync(here, room, cancellationToken) is { Length: > 0 } lacks)
            {
                closed[named.Id] = lacks;
            }
        }

        return closed;
    }

    private async Task<string> LacksAsync(Snowflake server, Snowflake room, CancellationToken cancellationToken)
    {
        try
        {
            var permissions = BotPermissions.OfAsync(rest, server, cancellationToken);
            var found = await rest.GetChannelAsync(room, cancellationToken);
            return (await permissions).Lacks(found);
        }
        catch (DiscordApiException fault)
        {
            // Where Discord does not tell, it is chosen: what can't be posted there later is told to the leads.
            return fault.Code == MissingAccess ? BotPermissions.Named(Permissions.ViewChannel) : "";
        }
    }
}
