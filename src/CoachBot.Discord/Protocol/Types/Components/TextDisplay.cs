namespace CoachBot.Discord.Protocol;

/// <summary>Markdown text. https://docs.discord.com/developers/components/reference#text-display</summary>
public sealed record TextDisplay(string Content) : Component;
