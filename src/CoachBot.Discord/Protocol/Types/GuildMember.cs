namespace CoachBot.Discord.Protocol;

/// <summary>A user in a guild. https://docs.discord.com/developers/resources/guild#guild-member-object</summary>
public sealed record GuildMember
{
    /// <summary>Absent in resolved data.</summary>
    public User? User { get; set; }

    public string? Nick { get; set; }

    public IReadOnlyList<Snowflake>? Roles { get; set; }

    /// <summary>There in interactions only; they count the channel's overwrites in.</summary>
    public Permissions? Permissions { get; set; }
}
