using CoachBot.Application.Chat;
using CoachBot.Testing;

namespace CoachBot.Application.Tests.Chat;

public sealed class LatenessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1.5);
    private readonly HandTimer _time = new();
    private readonly TaskCompletionSource<int> _work = new();
    private readonly CancellationTokenSource _stop = new();

    [Fact]
    public async Task What_is_done_in_time_is_not_late()
    {
        var late = IsLateAsync();
        _work.SetResult(7);

        Assert.False(await late.WaitAsync(Patience));
        Assert.Equal(7, await _work.Task);
    }

    [Fact]
    public async Task What_is_not_done_when_the_time_is_up_is_late()
    {
        var late = IsLateAsync();
        _time.IsUp();

        Assert.True(await late.WaitAsync(Patience));
    }

    [Fact]
    public async Task What_is_done_just_as_the_time_is_up_is_not_late()
    {
        var late = IsLateAsync(() => _work.SetResult(7));
        _time.IsUp();

        Assert.False(await late.WaitAsync(Patience));
        Assert.Equal(7, await _work.Task);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_time_out_of_the_works_own_is_told_by_the_work_whenever_it_comes(bool justAsTheTimeIsUp)
    {
        var own = new TimeoutException("The work's own.");
        var late = IsLateAsync(() => _work.TrySetException(own));
        if (justAsTheTimeIsUp)
        {
            _time.IsUp();
        }
        else
        {
            _work.SetException(own);
        }

        Assert.False(await late.WaitAsync(Patience));
        Assert.Same(own, await Assert.ThrowsAsync<TimeoutException>(() => _work.Task));
    }

    [Fact]
    public async Task What_is_done_just_as_nobody_waits_any_more_has_its_end_all_the_same()
    {
        var late = IsLateAsync(() => _work.SetResult(7));
        await _stop.CancelAsync();

        Assert.False(await late.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_says_so()
    {
        var late = IsLateAsync();
        await _stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => late.WaitAsync(Patience));
    }

    public void Dispose()
    {
        _time.Dispose();
        _stop.Dispose();
    }

    /// <param name="meanwhile">What happens after the wait has ended and before anybody hears of it.</param>
    private Task<bool> IsLateAsync(Action meanwhile) => Meanwhile.During(meanwhile, IsLateAsync);

    private Task<bool> IsLateAsync() => _work.Task.IsLateAsync(Long, _time, _stop.Token);

    /// <summary>A clock whose only timer a test lets run out.</summary>
    private sealed class HandTimer : TimeProvider, ITimer
    {
        private Action? _callback;

        public void IsUp() => _callback?.Invoke();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(Long, dueTime);
            _callback = () => callback(state);
            return this;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
