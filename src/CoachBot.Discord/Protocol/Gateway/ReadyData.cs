namespace CoachBot.Discord.Protocol;

/// <summary>READY as it comes. https://docs.discord.com/developers/events/gateway-events#ready</summary>
internal sealed record ReadyData(
    IdOnly User,
    string SessionId,
    string ResumeGatewayUrl,
    IdOnly? Application = null,
    IReadOnlyList<IdOnly>? Guilds = null);

internal sealed record IdOnly(Snowflake Id);
