namespace CoachBot.Discord.Protocol;

/// <summary>Yes or no, in a <see cref="Label"/> of a modal. https://docs.discord.com/developers/components/reference#checkbox</summary>
public sealed record Checkbox(string CustomId, bool? Default = null) : Component;
