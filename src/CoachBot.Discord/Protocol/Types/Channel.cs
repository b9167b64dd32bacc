namespace CoachBot.Discord.Protocol;

/// <summary>https://docs.discord.com/developers/resources/channel#channel-object</summary>
public sealed record Channel
{
    public Snowflake Id { get; set; }

    public ChannelType Type { get; set; }

    public Snowflake? GuildId { get; set; }

    public string? Name { get; set; }

    public Snowflake? ParentId { get; set; }

    public IReadOnlyList<PermissionOverwrite>? PermissionOverwrites { get; set; }
}
