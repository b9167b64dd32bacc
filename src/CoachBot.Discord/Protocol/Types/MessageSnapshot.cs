namespace CoachBot.Discord.Protocol;

/// <summary>What a forwarded message said when it was forwarded. https://docs.discord.com/developers/resources/message#message-snapshot-object</summary>
public sealed record MessageSnapshot(Message? Message = null);
