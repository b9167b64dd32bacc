using CoachBot.Slack.Protocol.Events;
using Microsoft.Extensions.Logging;

namespace CoachBot.Slack.Protocol.Delivery;

/// <summary>Hands each event to the consumer once, whichever way and however often it comes.</summary>
internal sealed class Deliveries(ISlackConsumer consumer, TimeProvider time, ILogger log)
{
    private readonly DeliveryWindow _window = new();

    /// <returns>
    /// Handles it, and must be called. It comes to the consumer's answer, for a repeat that of the first, once it is there, or to whatever the
    /// consumer threw; then a repeat is handled anew.
    /// </returns>
    public Func<CancellationToken, ValueTask<SlackAnswer>> Receive(SlackEvent received)
    {
        var answered = new TaskCompletionSource<SlackAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_window.IsFirst(received.Id, answered.Task, out var first))
        {
            log.LogDebug("{Event} came again and is answered as before", received.Id);
            return cancel => new ValueTask<SlackAnswer>(first.WaitAsync(cancel));
        }

        var handle = consumer.Receive(received);
        return cancel => HandleAsync(received, handle, answered, cancel);
    }

    private async ValueTask<SlackAnswer> HandleAsync(
        SlackEvent received, Func<CancellationToken, ValueTask<SlackAnswer>> handle, TaskCompletionSource<SlackAnswer> answered,
        CancellationToken cancel)
    {
        var start = time.GetTimestamp();
        try
        {
            var answer = Fitting(received, await handle(cancel));
            answered.SetResult(answer);
            NoteLate(received, time.GetElapsedTime(start));
            return answer;
        }
        catch (Exception error)
        {
            _window.Forget(received.Id);
            answered.SetException(error);
            // Looked at here, so that it does not count as unobserved where no repeat waits for it.
            _ = answered.Task.Exception;
            throw;
        }
    }

    private SlackAnswer Fitting(SlackEvent received, SlackAnswer answer)
    {
        if (answer.IsEmpty || received.TakesAnswer)
            return answer;
        log.LogError("{Kind} {Event} takes no payload with its acknowledgement; it is left out", received.GetType().Name, received.Id);
        return SlackAnswer.Empty;
    }

    private void NoteLate(SlackEvent received, TimeSpan took)
    {
        if (took > SlackLimits.AcknowledgeWithin)
            log.LogWarning("{Kind} {Event} is acknowledged after {Milliseconds:0} ms, longer than Slack waits",
                received.GetType().Name, received.Id, took.TotalMilliseconds);
    }
}
