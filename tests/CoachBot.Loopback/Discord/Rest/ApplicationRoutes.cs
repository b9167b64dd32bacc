using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>The bot itself, and where its gateway is
/// (https://docs.discord.com/developers/resources/application,
/// https://docs.discord.com/developers/events/gateway#get-gateway-bot).</summary>
internal sealed class ApplicationRoutes(DiscordWorld world, GatewayServer gateway, LoopbackDiscordOptions options)
{
    /// <summary>Set once the ports are known.</summary>
    public string GatewayUrl { get; set; } = "";

    public IEnumerable<Route> All()
    {
        yield return new("GET", "/gateway", _ => RestAnswer.Object(json => json.WriteString("url", GatewayUrl)));
        yield return new("GET", "/gateway/bot", _ => RestAnswer.Object(Gateway));
        yield return new("GET", "/users/@me", _ => RestAnswer.Object(Me));
        yield return new("GET", "/users/@me/guilds", _ =>
            RestAnswer.Ok(Json.Array(world.Guilds.Values.Where(guild => guild.HasBot), OwnGuild)));
        yield return new("GET", "/users/{user_id}", request => world.Users.TryGetValue(request["user_id"], out var user)
            ? RestAnswer.Ok(Json.Bytes(json => WorldJson.User(json, user))) : throw DiscordError.Unknown(10013, "User"));
        yield return new("GET", "/applications/@me", _ => RestAnswer.Object(Application));
        yield return new("GET", "/oauth2/applications/@me", _ => RestAnswer.Object(Application));
    }

    private void Gateway(Utf8JsonWriter json)
    {
        var guilds = world.Guilds.Values.Count(guild => guild.HasBot);
        json.WriteString("url", GatewayUrl);
        json.WriteNumber("shards", Math.Max(1, (guilds + options.GuildsPerShard - 1) / options.GuildsPerShard));
        json.WriteStartObject("session_start_limit");
        json.WriteNumber("total", options.SessionStarts);
        json.WriteNumber("remaining", gateway.Limits.Remaining);
        json.WriteNumber("reset_after", (long)gateway.Limits.ResetAfter.TotalMilliseconds);
        json.WriteNumber("max_concurrency", options.MaxConcurrency);
        json.WriteEndObject();
    }

    private void Me(Utf8JsonWriter json)
    {
        WorldJson.UserFields(json, world.Bot);
        json.WriteBoolean("verified", true);
        json.WriteBoolean("mfa_enabled", false);
        json.WriteNumber("flags", 0);
        json.WriteNull("email");
    }

    private void OwnGuild(Utf8JsonWriter json, LoopbackGuild guild)
    {
        json.WriteStartObject();
        json.WriteString("id", guild.Id);
        json.WriteString("name", guild.Name);
        json.WriteNull("icon");
        json.WriteBoolean("owner", false);
        json.WriteString("permissions", ((ulong)guild.BotPermissions).ToString());
        json.EmptyArrays("features");
        json.WriteEndObject();
    }

    private void Application(Utf8JsonWriter json)
    {
        json.WriteString("id", world.ApplicationId);
        json.WriteString("name", world.Bot.Name);
        json.WriteNull("icon");
        json.WriteString("description", "");
        json.WriteBoolean("bot_public", true);
        json.WriteBoolean("bot_require_code_grant", false);
        json.WriteString("verify_key", new string('0', 64));
        json.WriteNumber("flags", 0);
        json.WriteString("interactions_endpoint_url", options.InteractionsEndpointUrl);
        json.WriteNumber("approximate_guild_count", world.Guilds.Values.Count(guild => guild.HasBot));
        json.WriteNull("team");
        json.WritePropertyName("bot");
        WorldJson.User(json, world.Bot);
    }
}
