using System.Text.Json.Serialization;

namespace CoachBot.Slack.Protocol.Blocks;

/// <summary>A block of a message or view (https://docs.slack.dev/reference/block-kit/blocks).</summary>
[JsonConverter(typeof(KindJson<SlackBlock>))]
public abstract record SlackBlock([property: JsonPropertyOrder(-1)] string Type)
{
    /// <summary>At most <see cref="SlackLimits.BlockId"/>; names the block in state values and errors.</summary>
    public string? BlockId { get; init; }
}

/// <summary>Text, up to <see cref="SlackLimits.SectionFields"/> fields in two columns, or both; an element may stand beside.</summary>
public sealed record SectionBlock() : SlackBlock("section")
{
    public SlackText? Text { get; init; }

    public IReadOnlyList<SlackText>? Fields { get; init; }

    public SlackElement? Accessory { get; init; }
}

public sealed record HeaderBlock(PlainText Text) : SlackBlock("header");

/// <summary>Small print: up to <see cref="SlackLimits.ContextElements"/> texts.</summary>
public sealed record ContextBlock(IReadOnlyList<SlackText> Elements) : SlackBlock("context");

public sealed record DividerBlock() : SlackBlock("divider");

/// <summary>Up to <see cref="SlackLimits.ActionsElements"/> buttons and selects in a row.</summary>
public sealed record ActionsBlock(IReadOnlyList<SlackElement> Elements) : SlackBlock("actions");

/// <summary>A field of a form. A set <paramref name="DispatchAction"/> sends block_actions as soon as it is filled.</summary>
public sealed record InputBlock(PlainText Label, SlackElement Element, bool? DispatchAction = null) : SlackBlock("input")
{
    public PlainText? Hint { get; init; }

    public bool? Optional { get; init; }
}
