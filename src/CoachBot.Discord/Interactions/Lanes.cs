using System.Threading.Channels;
using CoachBot.Application.Chat;
using CoachBot.Discord.Protocol;
using Microsoft.Extensions.Logging;
using ServerWorks = System.Threading.Channels.Channel<System.Func<System.Threading.CancellationToken, System.Threading.Tasks.Task>>;

namespace CoachBot.Discord.Interactions;

/// <summary>
/// What people do is handled in order for each of them, and side by side for different people. A lane is bounded: who floods it waits for
/// nobody but themselves. Answers travel while the next in the lane is handled. What is told of servers has a lane of its own, which takes
/// all of it: a start in thousands of servers keeps no person waiting.
/// </summary>
internal sealed partial class Lanes : IDisposable
{
    private const int Longest = 1024;
    private readonly ServerWorks _servers;
    private readonly PersonLanes _lanes = new(Longest);
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly Travels _travels;
    private readonly CancellationTokenSource _stop = new();

    public Lanes(TimeProvider time, ILogger logger)
    {
        _logger = logger;
        _time = time;
        _travels = new Travels(time, logger);
        _servers = System.Threading.Channels.Channel.CreateUnbounded<Func<CancellationToken, Task>>(new UnboundedChannelOptions { SingleReader = true });
        Stopping = _stop.Token;
    }

    /// <summary>Cancelled when nothing more is to be begun.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>A place in a person's lane, which must be taken; null where it is full.</summary>
    public Turn? Enter(Snowflake person)
    {
        // By the milliseconds of an id: its last bits are mostly the same. https://docs.discord.com/developers/reference#snowflakes
        var turn = _lanes.TryEnter(person.Value >> 22);
        if (turn is null)
        {
            LogFull();
        }

        return turn;
    }

    /// <summary>Puts work about a server behind what is to be done about servers.</summary>
    public void PostServer(Func<CancellationToken, Task> work) => _servers.Writer.TryWrite(work);

    /// <summary>The same after a pause.</summary>
    public void PostServer(Func<CancellationToken, Task> work, TimeSpan pause) => Travel(async _ =>
    {
        await Task.Delay(pause, _time, Stopping);
        PostServer(work);
    });

    /// <summary>Lets an answer travel beside the lane.</summary>
    public void Travel(Func<CancellationToken, Task> answer) => _travels.Start(answer);

    /// <summary>Handles what comes until it is told to stop; then answers have a little time to arrive.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var work in _servers.Reader.ReadAllAsync(cancellationToken))
            {
                await SafelyAsync(work, cancellationToken);
            }
        }
        finally
        {
            var arriving = _travels.ArriveAsync(CancellationToken.None);
            await _stop.CancelAsync();
            await arriving;
        }
    }

    public void Dispose()
    {
        _travels.Dispose();
        _stop.Dispose();
    }

    private async Task SafelyAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody does more at once than can be handled; the rest is left out")]
    private partial void LogFull();

    [LoggerMessage(Level = LogLevel.Error, Message = "What was told of a server could not be done")]
    private partial void LogFault(Exception fault);
}
