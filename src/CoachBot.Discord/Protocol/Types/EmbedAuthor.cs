namespace CoachBot.Discord.Protocol;

public sealed record EmbedAuthor(string Name, string? Url = null);
