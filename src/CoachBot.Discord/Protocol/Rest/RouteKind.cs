namespace CoachBot.Discord.Protocol;

/// <summary>What a route's calls are counted against.</summary>
internal enum RouteKind
{
    /// <summary>With the bot's token: its bucket and the bot's 50 a second.</summary>
    Bot,

    /// <summary>With an interaction's token: its bucket alone, as interaction endpoints stand outside the global limit.</summary>
    Webhook,

    /// <summary>The one first answer to an interaction: nothing to wait for, as no second one goes the same way.</summary>
    Callback,
}
