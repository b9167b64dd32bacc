namespace CoachBot.Slack.Protocol.Blocks;

/// <summary>An option (https://docs.slack.dev/reference/block-kit/composition-objects/option-object).</summary>
/// <param name="Text">At most <see cref="SlackLimits.OptionText"/>; markup in radio buttons and checkboxes only.</param>
/// <param name="Value">At most <see cref="SlackLimits.OptionValue"/>.</param>
public sealed record SelectOption(SlackText Text, string Value)
{
    /// <summary>A second line, at most <see cref="SlackLimits.OptionDescription"/>.</summary>
    public PlainText? Description { get; init; }
}
