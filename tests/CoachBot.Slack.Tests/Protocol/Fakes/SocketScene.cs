using System.Net.WebSockets;
using System.Threading.Channels;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Protocol.Sockets;

namespace CoachBot.Slack.Tests.Protocol.Fakes;

/// <summary>Socket Mode between a consumer and a Slack, both played by the test.</summary>
internal sealed class SocketScene : IAsyncDisposable
{
    public const string AppToken = "xapp-1-secret";
    public const string Ticket = "ticket-secret";

    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<FakeSocket> _sockets = Channel.CreateUnbounded<FakeSocket>();
    private Task _running = Task.CompletedTask;
    private int _opened;

    public SocketScene(int connections = 2)
    {
        Http.Rule = _ => $$"""{"ok":true,"url":"wss://slack.test/link?{{Ticket}}"}""";
        var api = new SlackWebApi(new HttpClient(Http), new SlackWebApiOptions(), Time, ApiLog);
        var options = new SlackSocketsOptions { AppToken = new SlackSecret(AppToken), Connections = connections };
        Sockets = new SlackSockets(Consumer, api, options, Time, Log, ConnectAsync);
    }

    public HandTime Time { get; } = new();
    public FakeHttp Http { get; } = new();
    public FakeConsumer Consumer { get; } = new();
    public ListLog<SlackSockets> Log { get; } = new();
    public ListLog<SlackWebApi> ApiLog { get; } = new();
    public SlackSockets Sockets { get; }

    /// <summary>How many sockets were opened so far.</summary>
    public int Opened => _opened;

    public SocketScene Start()
    {
        _running = Sockets.RunAsync(_stop.Token);
        return this;
    }

    /// <summary>The next socket that the client opens, not greeted yet.</summary>
    public Task<FakeSocket> NextSocketAsync() => _sockets.NextAsync();

    /// <summary>The next socket that the client opens, greeted.</summary>
    public async Task<FakeSocket> NextOpenAsync() => (await NextSocketAsync()).Hello();

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running.SoonAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private Task<WebSocket> ConnectAsync(Uri address, CancellationToken cancel)
    {
        Interlocked.Increment(ref _opened);
        var socket = new FakeSocket(address);
        _sockets.Writer.TryWrite(socket);
        return Task.FromResult<WebSocket>(socket);
    }
}
