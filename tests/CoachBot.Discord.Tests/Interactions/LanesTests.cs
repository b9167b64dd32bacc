using CoachBot.Discord.Interactions;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Tests.Protocol;

namespace CoachBot.Discord.Tests.Interactions;

public sealed class LanesTests : IAsyncDisposable
{
    private static readonly Snowflake Person = new(1UL << 22);
    private static readonly Snowflake Other = new(2UL << 22);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stop = new();
    private readonly Lanes _lanes = new(TimeProvider.System, new ListLogger());
    private readonly Task _running;

    public LanesTests() => _running = _lanes.RunAsync(_stop.Token);

    [Fact]
    public async Task What_a_person_does_is_done_in_its_order_however_late_a_turn_is_taken()
    {
        var done = new List<int>();
        var turns = Enumerable.Range(0, 5).Select(_ => _lanes.Enter(Person)!).ToList();
        var later = turns.Index().Skip(1).Reverse().Select(turn => turn.Item.TakeAsync(_ => Done(turn.Index), _lanes.Stopping)).ToList();

        Assert.Empty(done);
        await turns[0].TakeAsync(_ => Done(0), _lanes.Stopping);
        await Task.WhenAll(later).WaitAsync(Patience);

        Assert.Equal([0, 1, 2, 3, 4], done);

        Task<int> Done(int number)
        {
            done.Add(number);
            return Task.FromResult(number);
        }
    }

    [Fact]
    public async Task Whoever_waits_for_nobody_is_handled_on_the_thread_that_asks()
    {
        var busy = _lanes.Enter(Person);

        var asking = Environment.CurrentManagedThreadId;
        var handling = _lanes.Enter(Other)!.TakeAsync(_ => Task.FromResult(Environment.CurrentManagedThreadId), _lanes.Stopping);

        Assert.NotNull(busy);
        Assert.True(handling.IsCompletedSuccessfully);
        Assert.Equal(asking, await handling);
    }

    [Fact]
    public async Task A_lane_goes_on_while_whoever_waits_for_an_outcome_takes_long()
    {
        using var answered = new ManualResetEventSlim();
        var work = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _lanes.Enter(Person)!.TakeAsync(_ => work.Task, _lanes.Stopping);
        var next = _lanes.Enter(Person)!.TakeAsync(_ => Task.FromResult(2), _lanes.Stopping);
        var answering = AnswerAsync(first, answered);
        work.SetResult(1);

        Assert.Equal(2, await next.WaitAsync(Patience));
        answered.Set();
        Assert.True(await answering);
    }

    [Fact]
    public async Task What_fails_ends_its_turn_all_the_same()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _lanes.Enter(Person)!.TakeAsync<int>(_ => throw new InvalidOperationException(), _lanes.Stopping));

        Assert.Equal(1, await _lanes.Enter(Person)!.TakeAsync(_ => Task.FromResult(1), _lanes.Stopping).WaitAsync(Patience));
    }

    [Fact]
    public void A_full_lane_takes_nothing_and_other_lanes_do()
    {
        var first = _lanes.Enter(Person);

        var waiting = Enumerable.Range(0, 2000).Count(_ => _lanes.Enter(Person) is not null);

        Assert.NotNull(first);
        Assert.Equal(1024, waiting);
        Assert.NotNull(_lanes.Enter(Other));
    }

    [Fact]
    public async Task Nothing_is_begun_once_the_program_is_told_to_stop()
    {
        var turn = _lanes.Enter(Person)!;
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _running.WaitAsync(Patience));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn.TakeAsync(_ => Task.FromResult(1), _lanes.Stopping));
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
