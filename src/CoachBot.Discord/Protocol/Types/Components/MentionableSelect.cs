namespace CoachBot.Discord.Protocol;

/// <summary>
/// Discord fills in the choices. <c>Required</c> counts in modals only, <c>Disabled</c> is an error there.
/// https://docs.discord.com/developers/components/reference#mentionable-select
/// </summary>
public sealed record MentionableSelect(
    string CustomId,
    string? Placeholder = null,
    IReadOnlyList<SelectDefault>? DefaultValues = null,
    int? MinValues = null,
    int? MaxValues = null,
    bool? Required = null,
    bool? Disabled = null) : Component;
