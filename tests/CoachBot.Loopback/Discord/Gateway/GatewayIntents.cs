namespace CoachBot.Loopback.Discord;

/// <summary>https://docs.discord.com/developers/events/gateway#list-of-intents</summary>
[Flags]
public enum GatewayIntents
{
    None = 0,
    Guilds = 1 << 0,
    GuildMembers = 1 << 1,
    GuildPresences = 1 << 8,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,
    MessageContent = 1 << 15,

    /// <summary>Those that must be switched on for an application.</summary>
    Privileged = GuildMembers | GuildPresences | MessageContent,
}
