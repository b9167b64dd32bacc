using Microsoft.Extensions.Hosting;

namespace CoachBot.Hosting;

/// <summary>
/// Gives memory back to the machine when it has become quiet: what the start or a burst of commands needed and nobody needs any more. The
/// collector by itself waits for the next allocations, which may be hours away.
/// </summary>
/// <param name="time">The clock of the machine, whatever time the coach lives in.</param>
/// <param name="allocated">How many bytes were allocated until now.</param>
/// <param name="giveBack">Collects, and gives back all that is free.</param>
public sealed class MemoryReturn(TimeProvider time, Func<long> allocated, Action giveBack) : IHostedService, IDisposable
{
    private const long Quiet = 1 << 20;
    private const long Worthwhile = 2 << 20;
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);

    private ITimer? _timer;
    private long _atLastLook = allocated();
    private long _atLastReturn;

    /// <summary>That of this process; the clock is the machine's.</summary>
    public static MemoryReturn OfProcess() => new(
        TimeProvider.System, () => GC.GetTotalAllocatedBytes(), () => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true));

    /// <summary>
    /// Gives back what the start left before anybody waits for input: the buffer that does so is held in place, and all below it would stay.
    /// </summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        GiveBack();
        _timer = time.CreateTimer(_ => Look(), null, Often, Often);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _timer?.Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _timer?.Dispose();

    /// <summary>Gives back what is worth it, unless the second before this was a busy one.</summary>
    public void Look()
    {
        var now = allocated();
        if (now - _atLastLook < Quiet && now - _atLastReturn >= Worthwhile)
        {
            GiveBack();
        }

        _atLastLook = now;
    }

    private void GiveBack()
    {
        giveBack();
        _atLastReturn = allocated();
    }
}
