namespace CoachBot.Discord.Protocol;

/// <summary>1 to 3 texts beside a button. Messages only. https://docs.discord.com/developers/components/reference#section</summary>
public sealed record Section(IReadOnlyList<Component> Components, Component Accessory) : Component;
