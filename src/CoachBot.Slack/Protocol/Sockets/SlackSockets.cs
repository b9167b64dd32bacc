using System.Collections.Concurrent;
using System.Net.WebSockets;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Protocol.Delivery;
using Microsoft.Extensions.Logging;

namespace CoachBot.Slack.Protocol.Sockets;

/// <summary>
/// Socket Mode (https://docs.slack.dev/apis/events-api/using-socket-mode): keeps a few connections open, each replaced before it is let
/// go, so that no refresh leaves a gap, and hands what comes to the consumer.
/// </summary>
/// <param name="consumer">Receives the events.</param>
/// <param name="api">Asks Slack where to connect to.</param>
/// <param name="options">The app token, how many connections, and how long they may be silent.</param>
/// <param name="time">Every wait but the pings goes by it.</param>
/// <param name="log">Gets connects and ends, never tokens or addresses.</param>
/// <param name="connect">Opens a web socket; by default a <see cref="ClientWebSocket"/> that pings.</param>
public sealed class SlackSockets(
    ISlackConsumer consumer,
    SlackWebApi api,
    SlackSocketsOptions options,
    TimeProvider time,
    ILogger<SlackSockets> log,
    Func<Uri, CancellationToken, Task<WebSocket>>? connect = null)
{
    /// <summary>How long opening may take, until hello.</summary>
    public static readonly TimeSpan OpenWithin = TimeSpan.FromSeconds(15);

    /// <summary>How long a replaced connection is still read: Slack may have sent something by it, and closes it by itself soon.</summary>
    public static readonly TimeSpan Linger = TimeSpan.FromSeconds(20);

    private readonly Deliveries _deliveries = new(consumer, time, log);
    private readonly ConcurrentDictionary<SocketConnection, bool> _connections = new();
    private readonly TaskCompletionSource _firstOpen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _refused = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Connections that events come by now.</summary>
    public int Open => _connections.Keys.Count(connection => connection.IsOpen);

    /// <summary>Completes when the first connection has got its hello.</summary>
    public Task FirstOpen => _firstOpen.Task;

    /// <summary>Completes with Slack's error where the app token is refused before anything was opened. It is tried again all the same.</summary>
    public Task<string> Refused => _refused.Task;

    /// <summary>A sentence on what only a human can mend, such as a refused token; null where there is nothing.</summary>
    public string? Trouble { get; private set; }

    /// <summary>
    /// Stays connected until <paramref name="cancel"/>; then takes nothing more, acknowledges what is in work within
    /// <see cref="SlackSocketsOptions.DrainWithin"/>, says goodbye and returns.
    /// </summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        using var abandon = new CancellationTokenSource();
        try
        {
            await Task.WhenAll(Enumerable.Range(0, options.Connections).Select(slot => KeepOpenAsync(slot, abandon.Token, cancel)));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
        }
        using var drain = new CancellationTokenSource(options.DrainWithin, time);
        await Task.WhenAll(_connections.Keys.Select(connection => connection.CloseAsync(drain.Token)));
        await abandon.CancelAsync();
        await Task.WhenAll(_connections.Keys.Select(connection => connection.Ended));
    }

    private async Task KeepOpenAsync(int slot, CancellationToken abandon, CancellationToken cancel)
    {
        // The others follow the first, so that a refused token is tried once.
        if (slot > 0)
            await FirstOpen.WaitAsync(cancel);

        var plan = new ReconnectPlan();
        SocketConnection? current = null;
        while (true)
        {
            var (end, lived, retryAfter) = (SocketEnd.Closed, TimeSpan.Zero, TimeSpan.Zero);
            try
            {
                var connection = await OpenAsync(abandon, cancel);
                if (connection.Hello.IsCompletedSuccessfully)
                {
                    _ = LetGoAsync(current, abandon);
                    current = connection;
                }
                end = await connection.Leaving.WaitAsync(cancel);
                lived = connection.Lived;
                if (end != SocketEnd.Refresh || connection != current)
                    _ = connection.CloseAsync(abandon);
                Note(end);
            }
            catch (SlackApiException error)
            {
                end = EndOf(error);
                retryAfter = error.RetryAfter ?? TimeSpan.Zero;
            }
            catch (Exception error) when (error is WebSocketException or TimeoutException or IOException or HttpRequestException)
            {
                log.LogWarning("A connection to Slack can't be opened: {Error}", error.Message);
            }
            var wait = plan.WaitAfter(end, lived, othersOpen: Open > 0);
            await Task.Delay(wait > retryAfter ? wait : retryAfter, time, cancel);
        }
    }

    /// <exception cref="TimeoutException">No hello came in time.</exception>
    private async Task<SocketConnection> OpenAsync(CancellationToken abandon, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(OpenWithin, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            var address = await api.OpenSocketAsync(options.AppToken, both.Token);
            var socket = await ConnectAsync(new Uri(address.Reveal()), both.Token);
            var connection = new SocketConnection(socket, _deliveries, time, log, abandon);
            _connections[connection] = true;
            _ = TrackAsync(connection, abandon);
            await GreetedAsync(connection, both.Token);
            return connection;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"no hello within {OpenWithin.TotalSeconds:0} s");
        }
    }

    private async Task GreetedAsync(SocketConnection connection, CancellationToken cancel)
    {
        try
        {
            await Task.WhenAny(connection.Hello, connection.Leaving).WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            connection.Abort();
            throw;
        }
        if (!connection.Hello.IsCompletedSuccessfully)
            return;
        Trouble = null;
        log.LogInformation("Connected to Slack by a socket; {Open} open", Open);
        _firstOpen.TrySetResult();
    }

    private async Task TrackAsync(SocketConnection connection, CancellationToken abandon)
    {
        await connection.RunAsync(abandon);
        _connections.TryRemove(connection, out _);
    }

    private async Task LetGoAsync(SocketConnection? connection, CancellationToken abandon)
    {
        try
        {
            await (connection is null ? Task.CompletedTask : Task.Delay(Linger, time, abandon));
            await (connection?.CloseAsync(abandon) ?? Task.CompletedTask);
        }
        catch (OperationCanceledException)
        {
            // The end of everything closes it.
        }
    }

    private async Task<SlackSocket> ConnectAsync(Uri address, CancellationToken cancel) =>
        connect is null ? await PingingSocket.ConnectAsync(address, options, cancel) : new SlackSocket(await connect(address, cancel));

    private void Note(SocketEnd end)
    {
        if (end == SocketEnd.SwitchedOff)
            Troubled("Socket Mode is switched off for this app. Switch it on in the app's settings under Socket Mode");
        else if (end == SocketEnd.TooMany)
            log.LogWarning("The app has too many sockets open ({Most} at most, over all nodes): this node keeps fewer for a while",
                SlackLimits.SocketsOfApp);
        else
            log.LogDebug("A connection ended: {End}", end);
    }

    private SocketEnd EndOf(SlackApiException error)
    {
        if (error.Code == "too_many_websockets")
            return SocketEnd.TooMany;
        if (error.Kind == SlackErrorKind.Transient)
        {
            log.LogWarning("Slack names no address for a socket: {Error}", error.Message);
            return SocketEnd.Closed;
        }
        if (error.Kind == SlackErrorKind.Ours && !FirstOpen.IsCompleted)
            _refused.TrySetResult(error.Code);
        Troubled($"Slack refuses the app token ({error.Code}). It takes an app-level token with the scope connections:write");
        return SocketEnd.SwitchedOff;
    }

    private void Troubled(string sentence)
    {
        Trouble = sentence + $"; tried again every {ReconnectPlan.Probe.TotalMinutes:0} minutes.";
        log.LogError("{Trouble}", Trouble);
    }
}
