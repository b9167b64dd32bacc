namespace CoachBot.Discord.Protocol;

/// <summary>Where to connect, and how often. https://docs.discord.com/developers/events/gateway#get-gateway-bot</summary>
/// <param name="Shards">How many Discord recommends.</param>
public sealed record GatewayBot(string Url, int Shards, SessionStartLimit SessionStartLimit);
