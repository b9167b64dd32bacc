using System.Threading.Channels;
using CoachBot.Application.Chat;
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
    private readonly Channel<Func<CancellationToken, Task>> _servers;
    private readonly Channel<Func<CancellationToken, Task>>[] _lanes;
    private readonly ILogger _logger;
    private readonly Travels _travels;

    public Lanes(TimeProvider time, ILogger logger)
    {
        _logger = logger;
        _travels = new Travels(time, logger);
        _servers = Channel.CreateUnbounded<Func<CancellationToken, Task>>(new UnboundedChannelOptions { SingleReader = true });
        _lanes = [.. Enumerable.Range(0, Count).Select(_ => Channel.CreateBounded<Func<CancellationToken, Task>>(
            new BoundedChannelOptions(Longest) { SingleReader = true }))];
    }

    /// <summary>Puts work into a person's lane; false where it is full.</summary>
    public bool TryPost(ulong person, Func<CancellationToken, Task> work) => _lanes[LaneOf(person)].Writer.TryWrite(work);

    /// <summary>
    /// The same for work whose outcome is waited for: whoever waits goes on outside of the lane, so that an answer that takes long to make
    /// holds up nobody else in it. There is none where the program is told to stop meanwhile.
    /// </summary>
    public bool TryPost<T>(ulong person, Func<CancellationToken, Task<T>> work, out Task<T> outcome)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        outcome = done.Task;
        return TryPost(person, async stop => done.SetResult(await work(stop)));
    }

    /// <summary>Puts work about a server behind what is to be done about servers.</summary>
    public void PostServer(Func<CancellationToken, Task> work) => _servers.Writer.TryWrite(work);

    /// <summary>Lets an answer travel beside the lane.</summary>
    public void Travel(Func<CancellationToken, Task> answer) => _travels.Start(answer);

    /// <summary>Handles what comes until it is told to stop; then answers have a little time to arrive.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(_lanes.Append(_servers).Select(lane => RunAsync(lane.Reader, cancellationToken)));
        }
        finally
        {
            await _travels.ArriveAsync(CancellationToken.None);
        }
    }

    public void Dispose() => _travels.Dispose();

    /// <summary>By the milliseconds of an id: its last bits are mostly the same. https://docs.discord.com/developers/reference#snowflakes</summary>
    private static int LaneOf(ulong person) => (int)((person >> 22) % Count);

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
