using CoachBot.Slack.Protocol.Events;

namespace CoachBot.Slack.Protocol;

/// <summary>What receives everything that Slack sends, by socket or by HTTP.</summary>
public interface ISlackConsumer
{
    /// <summary>
    /// Receives one event: by socket they come one after the other, in Slack's order. A repeat of an event within the window of deliveries
    /// does not come here but gets the answer of the first.
    /// </summary>
    /// <returns>
    /// Handles it, and is always called, once; such calls run side by side. The event is acknowledged when it is through, so that it ends
    /// after the commit, within <see cref="SlackLimits.AcknowledgeWithin"/>. What it comes to is the payload of the acknowledgement, which Slack takes for slash commands, form submissions and suggestions only;
    /// <see cref="SlackAnswer.Empty"/> else.
    /// </returns>
    /// <remarks>
    /// An exception leaves the event unacknowledged: Slack sends events of the Events API again, and tells the member of anything else
    /// that it failed.
    /// </remarks>
    Func<CancellationToken, ValueTask<SlackAnswer>> Receive(SlackEvent received);
}
