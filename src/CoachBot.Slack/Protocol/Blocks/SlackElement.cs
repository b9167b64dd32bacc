using System.Text.Json.Serialization;

namespace CoachBot.Slack.Protocol.Blocks;

/// <summary>Something to press, choose or fill (https://docs.slack.dev/reference/block-kit/block-elements).</summary>
[JsonConverter(typeof(KindJson<SlackElement>))]
public abstract record SlackElement([property: JsonPropertyOrder(-1)] string Type)
{
    /// <summary>At most <see cref="SlackLimits.ActionId"/>; comes back with what was pressed or filled.</summary>
    public string? ActionId { get; init; }

    /// <summary>Asks before the action is sent.</summary>
    public ConfirmDialog? Confirm { get; init; }
}

/// <param name="Style"><c>primary</c> or <c>danger</c>; none by default.</param>
/// <param name="Url">Opened in the browser; Slack sends block_actions as well.</param>
public sealed record ButtonElement(PlainText Text, string? Value = null, string? Style = null, string? Url = null) : SlackElement("button")
{
    /// <summary>What a screen reader says instead of the text.</summary>
    public string? AccessibilityLabel { get; init; }
}

/// <summary>A menu of 2 to 5 options behind three dots.</summary>
public sealed record OverflowElement(IReadOnlyList<SelectOption> Options) : SlackElement("overflow");

public sealed record PlainTextInput() : SlackElement("plain_text_input")
{
    public bool? Multiline { get; init; }

    public string? InitialValue { get; init; }

    public int? MinLength { get; init; }

    /// <summary>1 to <see cref="SlackLimits.PlainTextInput"/>.</summary>
    public int? MaxLength { get; init; }

    public PlainText? Placeholder { get; init; }
}

/// <summary>Numbers travel as text, such as <c>2.5</c>.</summary>
public sealed record NumberInput(bool IsDecimalAllowed) : SlackElement("number_input")
{
    public string? InitialValue { get; init; }

    public string? MinValue { get; init; }

    public string? MaxValue { get; init; }

    public PlainText? Placeholder { get; init; }
}

/// <summary>1 to <see cref="SlackLimits.OptionsInSelect"/> options.</summary>
public sealed record StaticSelect(IReadOnlyList<SelectOption> Options) : SlackElement("static_select")
{
    public SelectOption? InitialOption { get; init; }

    public PlainText? Placeholder { get; init; }
}

public sealed record MultiStaticSelect(IReadOnlyList<SelectOption> Options) : SlackElement("multi_static_select")
{
    public IReadOnlyList<SelectOption>? InitialOptions { get; init; }

    public int? MaxSelectedItems { get; init; }

    public PlainText? Placeholder { get; init; }
}

/// <summary>Asks for its options by block_suggestion while the member types.</summary>
/// <param name="MinQueryLength">Characters before the first question; Slack's default is 3.</param>
public sealed record ExternalSelect(int? MinQueryLength = null) : SlackElement("external_select")
{
    public SelectOption? InitialOption { get; init; }

    public PlainText? Placeholder { get; init; }
}

public sealed record UsersSelect() : SlackElement("users_select")
{
    public string? InitialUser { get; init; }

    public PlainText? Placeholder { get; init; }
}

public sealed record ConversationsSelect() : SlackElement("conversations_select")
{
    public string? InitialConversation { get; init; }

    public ConversationFilter? Filter { get; init; }

    public PlainText? Placeholder { get; init; }
}

/// <summary>
/// What a list of conversations shows (https://docs.slack.dev/reference/block-kit/composition-objects/conversation-filter-object).
/// </summary>
/// <param name="Include">Some of <c>im</c>, <c>mpim</c>, <c>private</c> and <c>public</c>; not empty.</param>
public sealed record ConversationFilter(IReadOnlyList<string> Include)
{
    /// <summary>Leaves out channels that are shared with other companies' workspaces.</summary>
    public bool? ExcludeExternalSharedChannels { get; init; }
}

/// <summary>At most <see cref="SlackLimits.OptionsInRadioButtons"/> options.</summary>
public sealed record RadioButtons(IReadOnlyList<SelectOption> Options) : SlackElement("radio_buttons")
{
    public SelectOption? InitialOption { get; init; }
}

/// <summary>At most <see cref="SlackLimits.OptionsInCheckboxes"/> options.</summary>
public sealed record Checkboxes(IReadOnlyList<SelectOption> Options) : SlackElement("checkboxes")
{
    public IReadOnlyList<SelectOption>? InitialOptions { get; init; }
}

/// <summary>A date as <c>yyyy-MM-dd</c>.</summary>
public sealed record DatePicker() : SlackElement("datepicker")
{
    public string? InitialDate { get; init; }

    public PlainText? Placeholder { get; init; }
}

/// <summary>A time of day as <c>HH:mm</c>.</summary>
public sealed record TimePicker() : SlackElement("timepicker")
{
    public string? InitialTime { get; init; }

    /// <summary>An IANA zone that the form shows beside the time.</summary>
    public string? Timezone { get; init; }

    public PlainText? Placeholder { get; init; }
}

/// <summary>
/// Files of at most 10 MB each, in a form of an app that may read files (<c>files:read</c>).
/// https://docs.slack.dev/reference/block-kit/block-elements/file-input-element
/// </summary>
/// <param name="MaxFiles">1 to 10.</param>
public sealed record FileInput(int MaxFiles) : SlackElement("file_input");
