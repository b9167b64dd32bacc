namespace CoachBot.Discord.Protocol;

/// <summary>Room between components. https://docs.discord.com/developers/components/reference#separator</summary>
/// <param name="Divider">Whether a line is drawn; by default it is.</param>
/// <param name="Spacing">1 small, 2 large.</param>
public sealed record Separator(bool? Divider = null, int? Spacing = null) : Component;
