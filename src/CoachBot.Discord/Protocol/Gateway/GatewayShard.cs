namespace CoachBot.Discord.Protocol;

/// <summary>Which of how many connections. https://docs.discord.com/developers/events/gateway#sharding</summary>
internal readonly record struct GatewayShard(int Id, int Count);
