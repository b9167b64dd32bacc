using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord.Interactions;

/// <summary>
/// What people do is handled in order for each of them, and side by side for different people. A lane is bounded: who floods it waits for
/// nobody but themselves. Answers travel while the next in the lane is handled. What is told of servers has a lane of its own, which takes
/// all of it: a start in thousands of servers keeps no person waiting.
/// </summary>
internal sealed partial class Lanes : IDisposable
{
    private const int Count = 64;
    private const int Longest = 1024;
    private static readonly TimeSpan Arrival = TimeSpan.FromSeconds(5);
    private readonly Channel<Func<CancellationToken, Task>> _servers;
    private readonly Channel<Func<CancellationToken, Task>>[] _lanes;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _late;
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The lanes themselves count as one until they are closed.</summary>
    private int _travelling = 1;

    public Lanes(TimeProvider time, ILogger logger)
    {
        _logger = logger;
        _late = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _servers = Channel.CreateUnbounded<Func<CancellationToken, Task>>(new UnboundedChannelOptions { SingleReader = true });
        _lanes = [.. Enumerable.Range(0, Count).Select(_ => Channel.CreateBounded<Func<CancellationToken, Task>>(
            new BoundedChannelOptions(Longest) { SingleReader = true }))];
    }

    /// <summary>Puts work into a person's lane; false where it is full.</summary>
    public bool TryPost(ulong person, Func<CancellationToken, Task> work) => _lanes[LaneOf(person)].Writer.TryWrite(work);

    /// <summary>Puts work about a server behind what is to be done about servers.</summary>
    public void PostServer(Func<CancellationToken, Task> work) => _servers.Writer.TryWrite(work);

    /// <summary>Lets an answer travel beside the lane. What was done is answered, even where the program is told to stop meanwhile.</summary>
    public void Travel(Func<CancellationToken, Task> answer)
    {
        Interlocked.Increment(ref _travelling);
        _ = TravelAsync(answer, _late.Token);
    }

    /// <summary>Handles what comes until it is told to stop; then answers have a little time to arrive.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(_lanes.Append(_servers).Select(lane => RunAsync(lane.Reader, cancellationToken)));
        }
        finally
        {
            Arrive();
            _late.CancelAfter(Arrival);
            await _arrived.Task;
        }
    }

    public void Dispose() => _late.Dispose();

    private async Task TravelAsync(Func<CancellationToken, Task> answer, CancellationToken cancellationToken)
    {
        try
        {
            await answer(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program is gone from here.
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

    /// <summary>By the milliseconds of an id: its last bits are mostly the same. https://docs.discord.com/developers/reference#snowflakes</summary>
    private static int LaneOf(ulong person) => (int)((person >> 22) % Count);

    private void Arrive()
    {
        if (Interlocked.Decrement(ref _travelling) == 0)
        {
            _arrived.TrySetResult();
        }
    }

    private async Task RunAsync(ChannelReader<Func<CancellationToken, Task>> lane, CancellationToken cancellationToken)
    {
        await foreach (var work in lane.ReadAllAsync(cancellationToken))
        {
            try
            {
                await work(cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                LogFault(fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Something that a person did could not be answered")]
    private partial void LogFault(Exception fault);
}
