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
    public async Task Whoever_waits_for_nobody_is_handled_at_once_while_another_is_busy()
    {
        var busy = _lanes.Enter(Person);

        var handling = _lanes.Enter(Other)!.TakeAsync(_ => Task.FromResult(1), _lanes.Stopping);

        Assert.NotNull(busy);
        Assert.True(handling.IsCompletedSuccessfully);
        Assert.Equal(1, await handling);
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
}
