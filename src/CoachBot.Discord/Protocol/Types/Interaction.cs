namespace CoachBot.Discord.Protocol;

/// <summary>
/// A user used a command, a component or a form. In a guild <see cref="Member"/> is there, in direct messages <see cref="User"/>.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
/// </summary>
/// <remarks>Read by <see cref="InteractionReader"/>, which leaves out what nobody here asks for: the channel, all of a button's message but its flags.</remarks>
public sealed record Interaction
{
    public Snowflake Id { get; set; }

    public Snowflake ApplicationId { get; set; }

    public InteractionType Type { get; set; }

    /// <summary>Secret: whoever has it can answer for 15 minutes.</summary>
    public string Token { get; set; } = "";

    public InteractionData? Data { get; set; }

    public Snowflake? GuildId { get; set; }

    public Snowflake? ChannelId { get; set; }

    public GuildMember? Member { get; set; }

    public User? User { get; set; }

    /// <summary>Where it was done; null where Discord does not say.</summary>
    public InteractionContext? Context { get; set; }

    /// <summary>Of the message that a component, or the form that it opened, stands on; null where there is none.</summary>
    public MessageFlags? MessageFlags { get; set; }

    /// <summary>
    /// Whether others may read along: in a guild, and in direct messages other than the bot's own, where people take an application along
    /// that they installed for themselves.
    /// </summary>
    public bool IsAmongOthers => GuildId is not null || Context == InteractionContext.PrivateChannel;

    /// <summary>Who did it, wherever that was.</summary>
    public User? Invoker => Member?.User ?? User;

    /// <summary>Without the token, so that it may be logged.</summary>
    public override string ToString() => $"Interaction {Id} ({Type})";
}
