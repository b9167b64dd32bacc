namespace CoachBot.Discord.Protocol;

public sealed record EmbedField(string Name, string Value, bool? Inline = null);
