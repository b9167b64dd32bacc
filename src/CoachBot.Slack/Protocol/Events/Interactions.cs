namespace CoachBot.Slack.Protocol.Events;

/// <summary>Something that a member did with what a bot showed (https://docs.slack.dev/reference/interaction-payloads).</summary>
public abstract record Interaction : SlackEvent
{
    public required string UserId { get; init; }

    public string? UserName { get; init; }

    /// <summary>Opens one form within <see cref="SlackLimits.TriggerLifetime"/>; empty where Slack gives none.</summary>
    public SlackSecret TriggerId { get; init; }
}

/// <summary>A button pressed or a menu chosen, in a message, form or Home tab.</summary>
public sealed record BlockActions : Interaction
{
    /// <summary>At least one.</summary>
    public required IReadOnlyList<BlockAction> Actions { get; init; }

    /// <summary>Null for forms and the Home tab.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The message it was in; null for forms and the Home tab.</summary>
    public SourceMessage? Message { get; init; }

    /// <summary>The form or Home tab it was in; null for messages.</summary>
    public ViewState? View { get; init; }

    /// <summary>What stands in the fields of the message or view.</summary>
    public required StateValues State { get; init; }

    /// <summary>Null for forms and the Home tab.</summary>
    public SlackResponseUrl? ResponseUrl { get; init; }
}

/// <param name="Value">What the element holds now.</param>
public sealed record BlockAction(string ActionId, string BlockId, ElementValue Value);

/// <summary>A form sent.</summary>
public sealed record ViewSubmission : Interaction
{
    public required ViewState View { get; init; }

    /// <summary>For conversation selects that asked for one.</summary>
    public IReadOnlyList<SlackResponseUrl> ResponseUrls { get; init; } = [];

    public override bool TakesAnswer => true;
}

/// <summary>A form given up that asked to be told.</summary>
/// <param name="IsCleared">All forms of the stack were closed.</param>
public sealed record ViewClosed(ViewState View, bool IsCleared) : Interaction;

/// <summary>An external select asks for its options.</summary>
/// <param name="Value">What was typed so far.</param>
public sealed record BlockSuggestion(string ActionId, string BlockId, string Value) : Interaction
{
    public ViewState? View { get; init; }

    public string? ChannelId { get; init; }

    public override bool TakesAnswer => true;
}

/// <summary>A shortcut from anywhere; there is no response_url.</summary>
public sealed record GlobalShortcut(string CallbackId) : Interaction;

/// <summary>A shortcut from the menu of a message.</summary>
public sealed record MessageShortcut(string CallbackId, string ChannelId, SourceMessage Message) : Interaction
{
    public SlackResponseUrl? ResponseUrl { get; init; }
}

/// <summary>An interaction of a kind that is not known here.</summary>
public sealed record OtherInteraction(string Type) : Interaction;
