namespace CoachBot.Slack.Protocol.Events;

/// <summary>Something that Slack tells, by socket or HTTP alike.</summary>
public abstract record SlackEvent
{
    /// <summary>
    /// The same for each repeat of this event, and fit for logs and stores: Slack's event_id; else, by socket, its envelope_id; by HTTP
    /// a fingerprint of the trigger id or, where there is none, of the signature.
    /// </summary>
    public required string Id { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The workspace, a <c>T…</c> id; null where an app is installed for a whole organisation.</summary>
    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    /// <summary>0 at first, then which repeat this is.</summary>
    public int Retry { get; init; }

    /// <summary>Whether Slack takes a payload with the acknowledgement.</summary>
    public virtual bool TakesAnswer => false;
}
