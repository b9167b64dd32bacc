namespace CoachBot.Loopback.Slack;

/// <summary>What came of a submission.</summary>
/// <param name="Refused">What Slack's own client says before it sends anything, by block id; empty if it was sent.</param>
/// <param name="Errors">What the app said with <c>response_action: errors</c>, by block id.</param>
/// <param name="View">The view that is on top now; null if all are closed.</param>
public sealed record SubmitResult(
    Ack? Ack,
    string? Problem,
    IReadOnlyDictionary<string, string> Refused,
    IReadOnlyDictionary<string, string> Errors,
    SlackView? View)
{
    public bool InTime => Ack?.InTime == true;

    /// <summary>Whether the app took it: no errors of any kind.</summary>
    public bool Accepted => InTime && Problem is null && Errors.Count == 0;
}
