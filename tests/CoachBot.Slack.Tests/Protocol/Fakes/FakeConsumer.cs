using System.Threading.Channels;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Events;

namespace CoachBot.Slack.Tests.Protocol.Fakes;

/// <summary>Notes what came, and answers as the test says.</summary>
internal sealed class FakeConsumer : ISlackConsumer
{
    public Channel<SlackEvent> Received { get; } = Channel.CreateUnbounded<SlackEvent>();

    public Func<SlackEvent, Task<SlackAnswer>> Answer { get; set; } = _ => Task.FromResult(SlackAnswer.Empty);

    public int Count;

    public Func<CancellationToken, ValueTask<SlackAnswer>> Receive(SlackEvent received)
    {
        // As the test says now: who waits for what was received may say something else at once.
        var answer = Answer;
        Interlocked.Increment(ref Count);
        Received.Writer.TryWrite(received);
        return async _ => await answer(received);
    }

    public async Task<T> NextAsync<T>() where T : SlackEvent => Assert.IsType<T>(await Received.NextAsync());
}
