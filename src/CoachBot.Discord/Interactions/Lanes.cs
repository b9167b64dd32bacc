using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord.Interactions;

/// <summary>
/// What people do is handled in order for each of them, and side by side for different people. A lane is bounded: who floods it waits for
/// nobody but themselves. Answers travel while the next in the lane is handled.
/// </summary>
internal sealed partial class Lanes
{
    private const int Count = 64;
    private const int Longest = 1024;
    private readonly Channel<Func<CancellationToken, Task>>[] _lanes;
    private readonly ILogger _logger;
    private int _travelling;

    public Lanes(ILogger logger)
    {
        _logger = logger;
        _lanes = [.. Enumerable.Range(0, Count).Select(_ => Channel.CreateBounded<Func<CancellationToken, Task>>(
            new BoundedChannelOptions(Longest) { SingleReader = true }))];
    }

    /// <summary>Puts work into a person's lane; false where it is full.</summary>
    public bool TryPost(ulong person, Func<CancellationToken, Task> work) => _lanes[person % Count].Writer.TryWrite(work);

    /// <summary>Lets an answer travel beside the lane.</summary>
    public async void Travel(Func<Task> answer)
    {
        Interlocked.Increment(ref _travelling);
        try
        {
            await answer();
        }
        catch (Exception fault)
        {
            LogFault(fault);
        }
        finally
        {
            Interlocked.Decrement(ref _travelling);
        }
    }

    /// <summary>Handles what comes until it is told to stop.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(_lanes.Select(lane => RunAsync(lane.Reader, cancellationToken)));

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
