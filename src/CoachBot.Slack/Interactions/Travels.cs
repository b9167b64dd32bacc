using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CoachBot.Slack.Interactions;

/// <summary>Answers on their way: an event is acknowledged without waiting for them.</summary>
internal sealed partial class Travels(TimeProvider wire, ILogger<Travels> logger) : IDisposable
{
    private static readonly TimeSpan Arrival = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<Task, bool> _underWay = new();
    private readonly CancellationTokenSource _late = new(Timeout.InfiniteTimeSpan, wire);

    /// <summary>Lets an answer travel. What was done is answered, even where the program is told to stop meanwhile.</summary>
    public void Start(Func<CancellationToken, Task> answer)
    {
        var travel = TravelAsync(answer);
        _underWay[travel] = true;
        _ = travel.ContinueWith(
            done => _underWay.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>Gives what is under way 5 s to arrive.</summary>
    public Task ArriveAsync()
    {
        _late.CancelAfter(Arrival);
        return Task.WhenAll(_underWay.Keys);
    }

    public void Dispose() => _late.Dispose();

    private async Task TravelAsync(Func<CancellationToken, Task> answer)
    {
        await Task.Yield();
        try
        {
            await answer(_late.Token);
        }
        catch (OperationCanceledException) when (_late.IsCancellationRequested)
        {
            // The program is gone from here.
        }
        catch (Exception fault)
        {
            LogFault(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Something that a person did could not be answered")]
    private partial void LogFault(Exception fault);
}
