namespace CoachBot.Discord.Protocol;

/// <summary>How Discord is connected to by HTTP.</summary>
internal static class DiscordSockets
{
    public static SocketsHttpHandler New() => new()
    {
        // A redirect would carry the token elsewhere, or lead past the list of file hosts; traces would carry the tokens that stand in paths.
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
        UseCookies = false,
        // A connection that does not come about is known to have sent nothing, unlike an answer that does not come.
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
