namespace CoachBot.Loopback.Discord;

/// <summary>https://docs.discord.com/developers/resources/guild</summary>
internal sealed class GuildRoutes(DiscordWorld world, LoopbackDiscordOptions options)
{
    public IEnumerable<Route> All()
    {
        const string Guild = "/guilds/{guild_id}";
        yield return new("GET", Guild, request => RestAnswer.Object(json =>
        {
            var guild = Find(request);
            WorldJson.GuildFields(json, guild);
            if (request.Query["with_counts"] != "true") return;
            json.WriteNumber("approximate_member_count", guild.MemberList.Count + 1);
            json.WriteNumber("approximate_presence_count", 1);
        }));
        yield return new("GET", $"{Guild}/channels", request => RestAnswer.Ok(Json.Array(Find(request).ChannelList, WorldJson.Channel)));
        yield return new("GET", $"{Guild}/roles", request =>
        {
            var position = 0;
            return RestAnswer.Ok(Json.Array(Find(request).RoleList, (json, role) => WorldJson.Role(json, role, position++)));
        });
        yield return new("GET", $"{Guild}/members", Members);
        yield return new("GET", $"{Guild}/members/{{user_id}}", Member);
    }

    private RestAnswer Member(RestRequest request)
    {
        var (guild, id) = (Find(request), request["user_id"]);
        if (!Snowflake.IsOne(id)) throw DiscordError.Form("user_id", "NUMBER_TYPE_COERCE", $"Value \"{id}\" is not snowflake.");
        if (id == world.Bot.Id) return RestAnswer.Ok(Json.Bytes(json => WorldJson.BotMember(json, world.Bot, world.Now)));
        if (guild.MemberList.TryGetValue(id, out var member))
            return RestAnswer.Ok(Json.Bytes(json => WorldJson.Member(json, member, withUser: true, withPermissions: false)));
        throw world.Users.ContainsKey(id) ? DiscordError.Unknown(10007, "Member") : DiscordError.Unknown(10013, "User");
    }

    /// <summary>Needs the GUILD_MEMBERS intent to be switched on.</summary>
    private RestAnswer Members(RestRequest request)
    {
        var guild = Find(request);
        if (!options.PrivilegedIntents.HasFlag(GatewayIntents.GuildMembers)) throw DiscordError.MissingAccess();
        var after = request.Query["after"].FirstOrDefault() ?? "0";
        var limit = int.TryParse(request.Query["limit"], out var asked) ? asked : 1;
        var page = guild.MemberList.Values.Where(member => Snowflake.Compare(member.User.Id, after) > 0)
            .OrderBy(member => member.User.Id.Length).ThenBy(member => member.User.Id, StringComparer.Ordinal).Take(limit);
        return RestAnswer.Ok(Json.Array(page, (json, member) => WorldJson.Member(json, member, withUser: true, withPermissions: false)));
    }

    private LoopbackGuild Find(RestRequest request)
    {
        if (!world.Guilds.TryGetValue(request["guild_id"], out var guild)) throw DiscordError.Unknown(10004, "Guild");
        if (!guild.HasBot) throw DiscordError.MissingAccess();
        return guild.Unavailable ? throw new DiscordError(503, 0, "Service Unavailable") : guild;
    }
}
