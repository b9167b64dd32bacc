namespace CoachBot.Discord.Protocol;

/// <summary>https://docs.discord.com/developers/resources/user#user-object</summary>
public sealed record User(Snowflake Id, string Username, string? GlobalName = null, bool Bot = false)
{
    /// <summary>The name that others see where no nickname is set.</summary>
    public string DisplayName => GlobalName ?? Username;
}
