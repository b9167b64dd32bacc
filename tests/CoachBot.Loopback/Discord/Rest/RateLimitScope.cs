namespace CoachBot.Loopback.Discord;

/// <summary>https://docs.discord.com/developers/topics/rate-limits#header-format-rate-limit-header-examples</summary>
public enum RateLimitScope
{
    /// <summary>The bot's own limit of a route.</summary>
    User,

    /// <summary>The bot's limit over all routes.</summary>
    Global,

    /// <summary>The resource's limit, shared with others; not counted against the bot.</summary>
    Shared,
}
