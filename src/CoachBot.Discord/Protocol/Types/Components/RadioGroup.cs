namespace CoachBot.Discord.Protocol;

/// <summary>
/// One of 2 to 10 choices, in a <see cref="Label"/> of a modal. https://docs.discord.com/developers/components/reference#radio-group
/// </summary>
public sealed record RadioGroup(string CustomId, IReadOnlyList<ChoiceOption> Options, bool? Required = null) : Component;
