using System.Threading.Channels;
using CoachBot.Application.Commands;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Hosting;

/// <summary>
/// Does work when it falls due: at the instant that the work itself names, as soon as something was committed that is due before, and every 30 s as
/// a safety net. A fault is logged and the work tried again; it never ends by itself.
/// </summary>
public abstract partial class DueService(ObservedStore store, TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly Duration SafetyNet = Duration.FromSeconds(30);
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>The end of the rest, in Unix ticks; none while it works, as it may have looked for what is next already.</summary>
    private long _restsUntil = long.MaxValue;

    /// <summary>Does all that is due at an instant, and says when there will be something again; null where nothing waits.</summary>
    public abstract Task<Instant?> WorkAsync(Instant now, CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        store.Committed += Ring;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var rest = await TryWorkAsync(stoppingToken);
                Volatile.Write(ref _restsUntil, (Now() + rest).ToUnixTimeTicks());
                await RestAsync(rest, stoppingToken);
                Volatile.Write(ref _restsUntil, long.MaxValue);
            }
        }
        finally
        {
            store.Committed -= Ring;
        }
    }

    private void Ring(Instant due)
    {
        if (due.ToUnixTimeTicks() < Volatile.Read(ref _restsUntil) || due <= Now())
        {
            _rings.Writer.TryWrite(true);
        }
    }

    /// <summary>Works, and returns how long there is nothing to do.</summary>
    private async Task<Duration> TryWorkAsync(CancellationToken cancellationToken)
    {
        var now = Now();
        try
        {
            // What is still due after the work can't be done here and now: asking again at once would keep the machine busy.
            return await WorkAsync(now, cancellationToken) is { } next && next > now
                ? Duration.Max(Duration.Zero, Duration.Min(next - Now(), SafetyNet))
                : SafetyNet;
        }
        catch (Exception fault) when (fault is IPersonalFault)
        {
            LogPersonal(fault.Message);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnexpected(fault);
        }

        return SafetyNet;
    }

    private async Task RestAsync(Duration most, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(most.ToTimeSpan(), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            await _rings.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is up.
        }
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Error, Message = "{Sentence}")]
    private partial void LogPersonal(string sentence);

    [LoggerMessage(Level = LogLevel.Error, Message = "What is due could not be done; it is tried again")]
    private partial void LogUnexpected(Exception fault);
}
