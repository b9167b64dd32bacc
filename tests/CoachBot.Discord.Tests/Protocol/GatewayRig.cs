using System.Threading.Channels;
using CoachBot.Discord.Protocol;
using Queues = System.Threading.Channels.Channel;

namespace CoachBot.Discord.Tests.Protocol;

/// <summary>The gateway client against fake sockets, on a clock moved by hand; chance is the middle unless a test says otherwise.</summary>
internal sealed class GatewayRig : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly RestRig _rest = new();
    private readonly Channel<FakeSocket> _opened = Queues.CreateUnbounded<FakeSocket>();
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private volatile bool _refuses;

    public ManualTime Time => _rest.Time;

    public FakeApi Api => _rest.Api;

    public ListLogger Log => _rest.Log;

    public HeardEvents Heard { get; } = new();

    public int? ShardCount { get; set; }

    public bool Compress { get; set; }

    public double Chance { get; set; } = 0.5;

    /// <summary>Connections don't come about.</summary>
    public bool Refuses
    {
        get => _refuses;
        set => _refuses = value;
    }

    public static string Bot(int shards = 1, int remaining = 1_000, int concurrency = 1, int total = 1_000) =>
        $$$"""
        {"url":"wss://gateway.test","shards":{{{shards}}},
        "session_start_limit":{"total":{{{total}}},"remaining":{{{remaining}}},"reset_after":14400000,"max_concurrency":{{{concurrency}}}}}
        """;

    public GatewayRig Starts(string? bot = null)
    {
        Api.Answers(bot ?? Bot());
        var options = new GatewayOptions
        {
            Token = RestRig.Token,
            Intents = GatewayIntents.Guilds | GatewayIntents.DirectMessages,
            ShardCount = ShardCount,
            Compress = Compress,
            Properties = new GatewayProperties("linux", "test", "test"),
        };
        _running = new DiscordShards(_rest.Rest, options, Heard, Time, Log) { Sockets = Open, Random = new ScriptedRandom(Chance) }
            .RunAsync(_stop.Token);
        return this;
    }

    /// <summary>The next connection, once it was tried.</summary>
    public async Task<FakeSocket> ConnectionAsync()
    {
        var socket = await _opened.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        await socket.ConnectedAsync();
        return socket;
    }

    /// <summary>The next connection, said hello to; and what it was opened with.</summary>
    public async Task<(FakeSocket Socket, string Opening)> GreetedAsync()
    {
        var socket = await ConnectionAsync();
        socket.Hello();
        return (socket, await socket.HearsAsync());
    }

    /// <summary>A connection with a session.</summary>
    public async Task<FakeSocket> SessionAsync()
    {
        var (socket, _) = await GreetedAsync();
        socket.Ready();
        await Heard.NextAsync<ReadyEvent>();
        return socket;
    }

    public Task<DiscordFatalException> FailsAsync() => Assert.ThrowsAsync<DiscordFatalException>(() => _running.WaitAsync(Patience));

    /// <summary>Nobody has connected since.</summary>
    public bool IsQuiet => _opened.Reader.Count == 0;

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _running.WaitAsync(Patience));
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _rest.Dispose();
    }

    private FakeSocket Open()
    {
        var socket = new FakeSocket(Refuses);
        _opened.Writer.TryWrite(socket);
        return socket;
    }
}
