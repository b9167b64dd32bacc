namespace CoachBot.Discord.Protocol;

public sealed record EmbedFooter(string Text);
