using CoachBot.Application.Chat;

namespace CoachBot.Application.Tests.Chat;

public sealed class LaneTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Lane _lane = new(longest: 4);

    [Fact]
    public async Task What_enters_is_done_in_its_order_however_late_a_turn_is_taken()
    {
        var done = new List<int>();
        var turns = Enumerable.Range(0, 5).Select(_ => Enter()).ToList();
        var later = turns.Index().Skip(1).Reverse().Select(turn => turn.Item.TakeAsync(_ => Done(turn.Index), CancellationToken.None)).ToList();

        Assert.Empty(done);
        await turns[0].TakeAsync(_ => Done(0), CancellationToken.None);
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
        var asking = Environment.CurrentManagedThreadId;

        var handling = Enter().TakeAsync(_ => Task.FromResult(Environment.CurrentManagedThreadId), CancellationToken.None);

        Assert.True(handling.IsCompletedSuccessfully);
        Assert.Equal(asking, await handling);
    }

    [Fact]
    public async Task A_lane_goes_on_while_whoever_waits_for_an_outcome_takes_long()
    {
        using var answered = new ManualResetEventSlim();
        var work = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = Enter().TakeAsync(_ => work.Task, CancellationToken.None);
        var next = Enter().TakeAsync(_ => Task.FromResult(2), CancellationToken.None);
        var answering = AnswerAsync(first, answered);
        work.SetResult(1);

        Assert.Equal(2, await next.WaitAsync(Patience));
        answered.Set();
        Assert.True(await answering);
    }

    [Fact]
    public async Task What_fails_ends_its_turn_all_the_same()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Enter().TakeAsync<int>(_ => throw new InvalidOperationException(), CancellationToken.None));

        Assert.Equal(1, await Enter().TakeAsync(_ => Task.FromResult(1), CancellationToken.None).WaitAsync(Patience));
    }

    [Fact]
    public async Task What_is_cancelled_before_its_turn_is_not_begun_and_the_next_is()
    {
        var (first, second, third) = (Enter(), Enter(), Enter());
        var cancelled = second.TakeAsync<int>(_ => throw new InvalidOperationException("It was begun."), new CancellationToken(canceled: true));
        var last = third.TakeAsync(_ => Task.FromResult(3), CancellationToken.None);

        await first.TakeAsync(_ => Task.FromResult(1), CancellationToken.None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.WaitAsync(Patience));
        Assert.Equal(3, await last.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_place_that_is_given_up_is_the_next_ones_but_not_before_its_turn()
    {
        var (first, second, third) = (Enter(), Enter(), Enter());
        second.GiveUp();
        var last = third.TakeAsync(_ => Task.FromResult(3), CancellationToken.None);
        Assert.False(last.IsCompleted);

        await first.TakeAsync(_ => Task.FromResult(1), CancellationToken.None);
        first.GiveUp();

        Assert.Equal(3, await last.WaitAsync(Patience));
        Assert.True(Enter().TakeAsync(_ => Task.FromResult(4), CancellationToken.None).IsCompletedSuccessfully);
    }

    [Fact]
    public void A_full_lane_takes_nothing()
    {
        Assert.Equal(1 + 4, Enumerable.Range(0, 100).Count(_ => _lane.TryEnter() is not null));
    }

    private Turn Enter() => _lane.TryEnter() ?? throw new InvalidOperationException("The lane is full.");

    /// <summary>It blocks the thread on which it goes on, which is not to be the lane's; as in the program, it has no context.</summary>
    private static async Task<bool> AnswerAsync(Task<int> outcome, ManualResetEventSlim answered)
    {
        await outcome.ConfigureAwait(false);
        return answered.Wait(Patience);
    }
}
