namespace CoachBot.Discord.Protocol;

/// <summary>
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types
/// </summary>
public enum InteractionContext
{
    Guild = 0,

    /// <summary>The direct messages with the application's own bot.</summary>
    BotDm = 1,

    /// <summary>Other direct messages and group messages.</summary>
    PrivateChannel = 2,
}
