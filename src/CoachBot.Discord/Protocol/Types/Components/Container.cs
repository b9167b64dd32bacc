namespace CoachBot.Discord.Protocol;

/// <summary>A box with a coloured edge. Messages only. https://docs.discord.com/developers/components/reference#container</summary>
/// <param name="AccentColor">0xRRGGBB.</param>
public sealed record Container(IReadOnlyList<Component> Components, int? AccentColor = null) : Component;
