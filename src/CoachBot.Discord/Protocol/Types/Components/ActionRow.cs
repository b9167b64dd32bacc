namespace CoachBot.Discord.Protocol;

/// <summary>Up to 5 buttons, or one select. Messages only. https://docs.discord.com/developers/components/reference#action-row</summary>
public sealed record ActionRow(IReadOnlyList<Component> Components) : Component;
