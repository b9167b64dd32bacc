namespace CoachBot.Discord.Protocol;

/// <summary>
/// A user used a command, a component or a form. In a guild <c>Member</c> is there, in direct messages <c>User</c>.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
/// </summary>
/// <param name="Token">Secret: whoever has it can answer for 15 minutes.</param>
public sealed record Interaction(
    Snowflake Id,
    Snowflake ApplicationId,
    InteractionType Type,
    string Token,
    InteractionData? Data = null,
    Snowflake? GuildId = null,
    Snowflake? ChannelId = null,
    Channel? Channel = null,
    GuildMember? Member = null,
    User? User = null,
    Message? Message = null,
    string? Locale = null,
    InteractionContext? Context = null)
{
    /// <summary>Who did it, wherever that was.</summary>
    public User? Invoker => Member?.User ?? User;

    /// <summary>Without the token, so that it may be logged.</summary>
    public override string ToString() => $"Interaction {Id} ({Type})";
}
