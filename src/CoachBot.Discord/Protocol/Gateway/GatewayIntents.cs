namespace CoachBot.Discord.Protocol;

/// <summary>
/// What the gateway sends; all of these are unprivileged. https://docs.discord.com/developers/events/gateway#list-of-intents
/// </summary>
[Flags]
public enum GatewayIntents
{
    /// <summary>Interactions need none.</summary>
    None = 0,
    Guilds = 1 << 0,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,
}
