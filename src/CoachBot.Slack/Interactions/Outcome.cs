using CoachBot.Slack.Protocol;

namespace CoachBot.Slack.Interactions;

/// <summary>What handling an event came to; its change is committed.</summary>
internal sealed record Outcome
{
    /// <summary>Acknowledged, and nothing said.</summary>
    public static Outcome Silent { get; } = new();

    /// <summary>The payload of the acknowledgement.</summary>
    public SlackAnswer Acknowledgement { get; init; } = SlackAnswer.Empty;

    /// <summary>What says the same where the acknowledgement has gone out already.</summary>
    public Func<CancellationToken, Task>? Late { get; init; }

    /// <summary>What goes to the person beside the acknowledgement.</summary>
    public Func<CancellationToken, Task>? Then { get; init; }
}
