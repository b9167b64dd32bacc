using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Servers;

/// <summary>
/// What the bot may do in a server and in its rooms: https://docs.discord.com/developers/topics/permissions#permission-overwrites. No bot owns a
/// server.
/// </summary>
internal sealed class BotPermissions(Snowflake server, Snowflake bot, IReadOnlyCollection<Snowflake> roles, Permissions inServer)
{
    /// <summary>To post a review, and to find it again after a crash.</summary>
    private const Permissions ToPost = Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks | Permissions.ReadMessageHistory;

    /// <summary>What the settings of Discord call them.</summary>
    private static readonly (Permissions Permission, string Name)[] Names =
    [
        (Permissions.ViewChannel, "View Channel"), (Permissions.SendMessages, "Send Messages"), (Permissions.EmbedLinks, "Embed Links"),
        (Permissions.ReadMessageHistory, "Read Message History"),
    ];

    /// <summary>Who has all permissions, whatever a room says.</summary>
    private bool IsAdministrator => (inServer & Permissions.Administrator) != 0;

    /// <exception cref="DiscordApiException">Discord does not tell.</exception>
    public static async Task<BotPermissions> OfAsync(DiscordRest rest, Snowflake server, CancellationToken cancellationToken)
    {
        var roles = rest.GetGuildRolesAsync(server, cancellationToken);
        var bot = await rest.GetCurrentUserAsync(cancellationToken);
        var own = (await rest.GetGuildMemberAsync(server, bot.Id, cancellationToken)).Roles ?? [];
        // The role of everyone has the server's own id.
        var given = (await roles).Where(role => role.Id == server || own.Contains(role.Id)).Aggregate(Permissions.None, (all, role) => all | role.Permissions);
        return new BotPermissions(server, bot.Id, own, given);
    }

    /// <summary>What it lacks in the server, as the settings of Discord call it; empty where it has all that it needs.</summary>
    public string Lacks() => IsAdministrator ? "" : Named(ToPost & ~inServer);

    /// <summary>What it lacks in a room in order to post there.</summary>
    public string Lacks(Channel room)
    {
        var overwrites = room.PermissionOverwrites ?? [];
        var given = Over(inServer, overwrites.Where(one => one.Id == server));
        // Those of all its roles count together, whatever their order.
        given = Over(given, overwrites.Where(one => roles.Contains(one.Id)));
        given = Over(given, overwrites.Where(one => one.Id == bot));
        return IsAdministrator ? "" : Named(ToPost & ~given);
    }

    public static string Named(Permissions lacking) => string.Join(", ", Names.Where(one => (lacking & one.Permission) != 0).Select(one => one.Name));

    private static Permissions Over(Permissions given, IEnumerable<PermissionOverwrite> overwrites)
    {
        var (allow, deny) = overwrites.Aggregate(
            (Allow: Permissions.None, Deny: Permissions.None), (all, one) => (all.Allow | one.Allow, all.Deny | one.Deny));
        return (given & ~deny) | allow;
    }
}
