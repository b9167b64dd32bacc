namespace CoachBot.Discord.Protocol;

/// <summary>
/// Discord fills in the choices. <c>Required</c> counts in modals only, <c>Disabled</c> is an error there.
/// https://docs.discord.com/developers/components/reference#channel-select
/// </summary>
/// <param name="ChannelTypes">Only these are offered.</param>
public sealed record ChannelSelect(
    string CustomId,
    IReadOnlyList<ChannelType>? ChannelTypes = null,
    string? Placeholder = null,
    IReadOnlyList<SelectDefault>? DefaultValues = null,
    int? MinValues = null,
    int? MaxValues = null,
    bool? Required = null,
    bool? Disabled = null) : Component;
