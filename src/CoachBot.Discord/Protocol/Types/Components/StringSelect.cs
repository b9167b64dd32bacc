namespace CoachBot.Discord.Protocol;

/// <summary>
/// Up to 25 choices. <c>Required</c> counts in modals only, <c>Disabled</c> is an error there.
/// https://docs.discord.com/developers/components/reference#string-select
/// </summary>
public sealed record StringSelect(
    string CustomId,
    IReadOnlyList<ChoiceOption> Options,
    string? Placeholder = null,
    int? MinValues = null,
    int? MaxValues = null,
    bool? Required = null,
    bool? Disabled = null) : Component;
