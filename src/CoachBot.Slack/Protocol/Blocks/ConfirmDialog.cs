namespace CoachBot.Slack.Protocol.Blocks;

/// <summary>
/// A question before an action (https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object).
/// </summary>
public sealed record ConfirmDialog(PlainText Title, PlainText Text, PlainText Confirm, PlainText Deny)
{
    /// <summary><c>primary</c> or <c>danger</c>.</summary>
    public string? Style { get; init; }
}
