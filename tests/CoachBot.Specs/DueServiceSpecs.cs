using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Threading.Channels;
using CoachBot.Application.Stores;
using CoachBot.Hosting;
using CoachBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CoachBot.Specs;

/// <summary>When work that falls due is done: never late by more than 30 s, never in a busy loop.</summary>
public sealed class DueServiceSpecs
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 9, 0);
    private readonly StillClock _clock = new();

    [Theory]
    [InlineData(null, 30)] // nothing waits
    [InlineData(5, 5)]
    [InlineData(600, 30)]
    [InlineData(0, 30)] // due, but it can't be done here
    [InlineData(-60, 30)]
    public async Task It_rests_until_the_next_instant_but_never_longer_than_the_safety_net(int? nextInSeconds, int rest)
    {
        await using var store = new ObservedStore(new EmptyStore());
        using var service = new Worker(store, _clock, () => nextInSeconds is { } seconds ? Now + Duration.FromSeconds(seconds) : null);
        await service.StartAsync(CancellationToken.None);

        Assert.Equal(TimeSpan.FromSeconds(rest), await _clock.Rests.Reader.ReadAsync());
        await service.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(0)]
    [InlineData(29)]
    public async Task A_commit_of_what_is_due_before_its_rest_ends_wakes_it_at_once(int dueInSeconds)
    {
        await using var store = new ObservedStore(new EmptyStore { FirstDue = Now + Duration.FromSeconds(dueInSeconds) });
        using var service = new Worker(store, _clock, () => null);
        await service.StartAsync(CancellationToken.None);
        await _clock.Rests.Reader.ReadAsync();

        await store.InTransactionAsync(_ => true, CancellationToken.None);

        // It works again, and rests again; without the ring nothing ever would: this clock stands still.
        await _clock.Rests.Reader.ReadAsync();
        Assert.Equal(2, service.Rounds);
        await service.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(30)] // it looks then by itself
    [InlineData(86_400)]
    public async Task A_commit_of_what_is_not_due_before_lets_it_rest(int? dueInSeconds)
    {
        var commits = new EmptyStore { FirstDue = dueInSeconds is { } seconds ? Now + Duration.FromSeconds(seconds) : null };
        await using var store = new ObservedStore(commits);
        using var service = new Worker(store, _clock, () => null);
        await service.StartAsync(CancellationToken.None);
        await _clock.Rests.Reader.ReadAsync();

        await store.InTransactionAsync(_ => true, CancellationToken.None);
        Assert.Equal(1, service.Rounds);
        commits.FirstDue = Now;
        await store.InTransactionAsync(_ => true, CancellationToken.None);

        await _clock.Rests.Reader.ReadAsync();
        Assert.Equal(2, service.Rounds);
        await service.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_commit_while_it_works_has_it_work_again_whenever_that_is_due()
    {
        await using var store = new ObservedStore(new EmptyStore { FirstDue = Now + Duration.FromDays(1) });
        var isFirst = true;
        using var service = new Worker(store, _clock, () =>
        {
            if (isFirst)
            {
                isFirst = false;
                Assert.True(store.InTransactionAsync(_ => true, CancellationToken.None).IsCompleted);
            }

            return null;
        });
        await service.StartAsync(CancellationToken.None);

        await _clock.Rests.Reader.ReadAsync();
        await _clock.Rests.Reader.ReadAsync();
        Assert.Equal(2, service.Rounds);
        await service.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_fault_does_not_end_it()
    {
        var faults = new Queue<Exception>([new StoreException("The disk is full."), new InvalidOperationException("A defect.")]);
        await using var store = new ObservedStore(new EmptyStore { FirstDue = Now });
        using var service = new Worker(store, _clock, () => faults.TryDequeue(out var fault) ? throw fault : null);
        await service.StartAsync(CancellationToken.None);
        for (var round = 1; round < 3; round++)
        {
            Assert.Equal(TimeSpan.FromSeconds(30), await _clock.Rests.Reader.ReadAsync());
            await store.InTransactionAsync(_ => true, CancellationToken.None);
        }

        await _clock.Rests.Reader.ReadAsync();
        Assert.Equal(3, service.Rounds);
        await service.StopAsync(CancellationToken.None);
    }

    private sealed class Worker(ObservedStore store, TimeProvider time, Func<Instant?> next) : DueService(store, time, NullLogger.Instance)
    {
        public int Rounds { get; private set; }

        public override Task<Instant?> WorkAsync(Instant now, CancellationToken cancellationToken)
        {
            Rounds++;
            return Task.FromResult(next());
        }
    }

    private sealed class EmptyStore : ICoachStore
    {
        /// <summary>What each transaction says of what it wrote.</summary>
        public Instant? FirstDue { get; set; }

        public Task<T> InTransactionAsync<T>(Func<ICoachSession, T> work, CancellationToken cancellationToken) =>
            Task.FromResult(work(EmptySession.With(FirstDue)));

        public Task InTransactionsAsync(IReadOnlyList<MemberWork> works, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<T> ReadAsync<T>(Func<ICoachReader, T> work, CancellationToken cancellationToken) => Task.FromResult(work(null!));

        public string SidePath(string ending) => ending;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    [SuppressMessage("Performance", "CA1852", Justification = "The proxy is a class made from it.")]
    internal class EmptySession : DispatchProxy
    {
        private Instant? _firstDue;

        public static ICoachSession With(Instant? firstDue)
        {
            var session = Create<ICoachSession, EmptySession>();
            ((EmptySession)(object)session)._firstDue = firstDue;
            return session;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == "get_FirstDue" ? _firstDue : throw new NotSupportedException();
    }

    /// <summary>A clock that stands still, whose timers never end, and which tells how long it was asked to wait.</summary>
    private sealed class StillClock : TimeProvider
    {
        public Channel<TimeSpan> Rests { get; } = Channel.CreateUnbounded<TimeSpan>();

        public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Rests.Writer.TryWrite(dueTime);
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
