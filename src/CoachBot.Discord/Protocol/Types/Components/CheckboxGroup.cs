namespace CoachBot.Discord.Protocol;

/// <summary>
/// Any of 1 to 10 choices, in a <see cref="Label"/> of a modal. https://docs.discord.com/developers/components/reference#checkbox-group
/// </summary>
public sealed record CheckboxGroup(
    string CustomId,
    IReadOnlyList<ChoiceOption> Options,
    int? MinValues = null,
    int? MaxValues = null,
    bool? Required = null) : Component;
