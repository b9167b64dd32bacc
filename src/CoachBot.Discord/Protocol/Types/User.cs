using System.Text.Json.Serialization;

namespace CoachBot.Discord.Protocol;

/// <summary>https://docs.discord.com/developers/resources/user#user-object</summary>
public sealed record User
{
    public Snowflake Id { get; set; }

    public string Username { get; set; } = "";

    public string? GlobalName { get; set; }

    public bool Bot { get; set; }

    /// <summary>The name that others see where no nickname is set.</summary>
    [JsonIgnore]
    public string DisplayName => GlobalName ?? Username;
}
