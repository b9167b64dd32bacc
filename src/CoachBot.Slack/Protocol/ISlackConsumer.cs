using CoachBot.Slack.Protocol.Events;

namespace CoachBot.Slack.Protocol;

/// <summary>What receives everything that Slack sends, by socket or by HTTP.</summary>
public interface ISlackConsumer
{
    /// <summary>
    /// Handles one event. It is acknowledged when this returns, so return after the commit, within
    /// <see cref="SlackLimits.AcknowledgeWithin"/>. Calls run side by side; a repeat of an event within the window of deliveries does
    /// not come here but gets the answer of the first.
    /// </summary>
    /// <returns>
    /// The payload of the acknowledgement, which Slack takes for slash commands, form submissions and suggestions only;
    /// <see cref="SlackAnswer.Empty"/> else.
    /// </returns>
    /// <remarks>
    /// An exception leaves the event unacknowledged: Slack sends events of the Events API again, and tells the member of anything else
    /// that it failed.
    /// </remarks>
    ValueTask<SlackAnswer> HandleAsync(SlackEvent received, CancellationToken cancel);
}
