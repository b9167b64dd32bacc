using Microsoft.Extensions.Logging;

namespace CoachBot.Application.Chat;

/// <summary>
/// Answers on their way: what was done is acknowledged without waiting for them, and answered even where the program is told to stop
/// meanwhile.
/// </summary>
public sealed partial class Travels(TimeProvider wire, ILogger logger) : IDisposable
{
    private static readonly TimeSpan Arrival = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource _late = new(Timeout.InfiniteTimeSpan, wire);
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>That more may start counts as one until <see cref="ArriveAsync"/>.</summary>
    private int _underWay = 1;
    private volatile bool _arriving;

    /// <summary>Lets an answer travel. A fault in it is logged.</summary>
    public void Start(Func<CancellationToken, Task> answer)
    {
        Interlocked.Increment(ref _underWay);
        _ = TravelAsync(answer, _late.Token);
    }

    /// <summary>Gives what is under way 5 s to arrive, or less where that is cancelled.</summary>
    public async Task ArriveAsync(CancellationToken cancellationToken)
    {
        _arriving = true;
        Arrive();
        _late.CancelAfter(Arrival);
        await using var sooner = cancellationToken.Register(_late.Cancel);
        await _arrived.Task;
    }

    public void Dispose() => _late.Dispose();

    private async Task TravelAsync(Func<CancellationToken, Task> answer, CancellationToken cancellationToken)
    {
        try
        {
            await answer(cancellationToken);
        }
        catch (OperationCanceledException) when (_arriving)
        {
            // The program is gone from here, or what it was about was told to stop.
        }
        catch (Exception fault)
        {
            LogFault(fault);
        }
        finally
        {
            Arrive();
        }
    }

    private void Arrive()
    {
        if (Interlocked.Decrement(ref _underWay) == 0)
        {
            _arrived.TrySetResult();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Something that a person did could not be answered")]
    private partial void LogFault(Exception fault);
}
