namespace CoachBot.Discord.Protocol;

/// <summary>
/// How a client names itself.
/// https://docs.discord.com/developers/events/gateway-events#identify-identify-connection-properties
/// </summary>
public sealed record GatewayProperties(string Os, string Browser, string Device);
