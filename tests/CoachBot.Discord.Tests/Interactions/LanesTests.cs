using CoachBot.Discord.Interactions;
using CoachBot.Discord.Tests.Protocol;

namespace CoachBot.Discord.Tests.Interactions;

public sealed class LanesTests : IAsyncDisposable
{
    private const ulong Person = 1UL << 22;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stop = new();
    private readonly Lanes _lanes = new(TimeProvider.System, new ListLogger());
    private readonly Task _running;

    public LanesTests() => _running = _lanes.RunAsync(_stop.Token);

    [Fact]
    public async Task TryPost_GoesOnWithTheLane_WhileWhoeverWaitsForAnOutcomeTakesLong()
    {
        var work = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var answered = new ManualResetEventSlim();
        _lanes.TryPost(Person, _ => work.Task, out var outcome);
        var answering = AnswerAsync(outcome, answered);
        work.SetResult(1);

        _lanes.TryPost(Person, _ => Task.FromResult(2), out var next);

        Assert.Equal(2, await next.WaitAsync(Patience));
        answered.Set();
        Assert.True(await answering);
    }

    [Fact]
    public async Task TryPost_TakesNothing_WhenTheLaneIsFull()
    {
        var hold = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _lanes.TryPost(
            Person,
            _ =>
            {
                begun.SetResult();
                return hold.Task;
            },
            out var first);
        await begun.Task.WaitAsync(Patience);
        var posted = Enumerable.Range(0, 2000).Count(number => _lanes.TryPost(Person, _ => Task.FromResult(number), out _));
        hold.SetResult(1);

        Assert.Equal(1024, posted);
        Assert.Equal(1, await first.WaitAsync(Patience));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _running.WaitAsync(Patience));
        _lanes.Dispose();
        _stop.Dispose();
    }

    /// <summary>It blocks the thread on which it goes on, which is not to be the lane's; as in the program, it has no context.</summary>
    private static async Task<bool> AnswerAsync(Task<int> outcome, ManualResetEventSlim answered)
    {
        await outcome.ConfigureAwait(false);
        return answered.Wait(Patience);
    }
}
