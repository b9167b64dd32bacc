namespace CoachBot.Discord.Protocol;

/// <summary>Where a call goes. Logs and errors name the template alone: a path may hold an interaction's token.</summary>
/// <param name="Template">Method and path with names in place of ids.</param>
/// <param name="Path">Relative to the API's base address.</param>
/// <param name="Major">The top-level resource that a bucket is counted by (channel, guild, webhook); empty if there is none.
/// https://docs.discord.com/developers/topics/rate-limits</param>
internal readonly record struct Route(HttpMethod Method, string Template, string Path, string Major = "", RouteKind Kind = RouteKind.Bot)
{
    public static readonly Route GatewayBot = new(HttpMethod.Get, "GET /gateway/bot", "gateway/bot");
    public static readonly Route Application = new(HttpMethod.Get, "GET /applications/@me", "applications/@me");
    public static readonly Route Self = new(HttpMethod.Get, "GET /users/@me", "users/@me");
    public static readonly Route CreateDm = new(HttpMethod.Post, "POST /users/@me/channels", "users/@me/channels");

    /// <summary>A repeat of the call does no harm by itself.</summary>
    public bool IsIdempotent => Method != HttpMethod.Post;

    public static Route GlobalCommands(HttpMethod method, Snowflake application) =>
        new(method, $"{method} /applications/{{application}}/commands", $"applications/{application}/commands");

    /// <summary>Its top-level resource is the application, so all guilds share a bucket.</summary>
    public static Route GuildCommands(HttpMethod method, Snowflake application, Snowflake guild) =>
        new(method, $"{method} /applications/{{application}}/guilds/{{guild}}/commands",
            $"applications/{application}/guilds/{guild}/commands");

    public static Route Callback(Interaction interaction) =>
        new(HttpMethod.Post, "POST /interactions/{interaction}/{token}/callback",
            $"interactions/{interaction.Id}/{interaction.Token}/callback", Kind: RouteKind.Callback);

    public static Route OriginalResponse(HttpMethod method, Snowflake application, string token) =>
        new(method, $"{method} /webhooks/{{application}}/{{token}}/messages/@original",
            $"webhooks/{application}/{token}/messages/@original", token, RouteKind.Webhook);

    public static Route Followup(Snowflake application, string token) =>
        new(HttpMethod.Post, "POST /webhooks/{application}/{token}", $"webhooks/{application}/{token}", token, RouteKind.Webhook);

    public static Route Channel(Snowflake channel) =>
        new(HttpMethod.Get, "GET /channels/{channel}", $"channels/{channel}", channel.ToString());

    public static Route Messages(HttpMethod method, Snowflake channel, string query = "") =>
        new(method, $"{method} /channels/{{channel}}/messages", $"channels/{channel}/messages{query}", channel.ToString());

    public static Route Message(HttpMethod method, Snowflake channel, Snowflake message) =>
        new(method, $"{method} /channels/{{channel}}/messages/{{message}}",
            $"channels/{channel}/messages/{message}", channel.ToString());

    public static Route Guild(Snowflake guild) =>
        new(HttpMethod.Get, "GET /guilds/{guild}", $"guilds/{guild}", guild.ToString());

    public static Route GuildMember(Snowflake guild, Snowflake user) =>
        new(HttpMethod.Get, "GET /guilds/{guild}/members/{user}", $"guilds/{guild}/members/{user}", guild.ToString());

    public static Route GuildRoles(Snowflake guild) =>
        new(HttpMethod.Get, "GET /guilds/{guild}/roles", $"guilds/{guild}/roles", guild.ToString());

    public override string ToString() => Template;
}
