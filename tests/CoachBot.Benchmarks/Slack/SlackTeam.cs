using System.Net;
using System.Net.Sockets;
using CoachBot.Loopback.Slack;

namespace CoachBot.Benchmarks.Slack;

/// <summary>A Slack of its own with many members in one channel. Nothing is checked, limited or kept.</summary>
internal sealed class SlackTeam : IAsyncDisposable
{
    public const int Members = 100;

    private static readonly LoopbackSlackOptions Lax = new()
    {
        AcknowledgeWithin = TimeSpan.FromSeconds(60),
        RateLimits = false,
        Record = false,
        Validate = false,
    };

    private static readonly string[] Lines = ["today", "progress me", "log 1m linkedin", "undo", "schedule list"];

    private readonly SlackUser[] _members;
    private readonly SlackChannel _channel;

    private SlackTeam(LoopbackSlack slack)
    {
        Slack = slack;
        _members = [.. Enumerable.Range(0, Members).Select(number => slack.AddUser($"member{number}", "Europe/London"))];
        _members[0].IsAdmin = true;
        _channel = slack.AddChannel("social", _members);
    }

    public LoopbackSlack Slack { get; }

    /// <summary>Where Slack reaches the client in HTTP mode.</summary>
    public Uri Site { get; } = new($"http://127.0.0.1:{FreePort()}/");

    public static async Task<SlackTeam> StartAsync() => new(await LoopbackSlack.StartAsync(Lax));

    /// <summary>From now on Slack calls the client's site.</summary>
    public void UseHttp() =>
        Slack.UseHttp(new Uri(Site, "slack/commands"), new Uri(Site, "slack/interactions"), new Uri(Site, "slack/events"));

    /// <summary>
    /// Once the coach is connected: the team is set up, and each member has a schedule. It takes a minute, because the coach asks Slack who
    /// each member is at Slack's pace.
    /// </summary>
    public async Task SetUpAsync(int scheduled = Members)
    {
        await SendAsync(0, "setup Europe/London");
        for (var member = 0; member < scheduled; member++)
            await SendAsync(member, "schedule add every weekday 09:00 30m linkedin");
    }

    /// <summary>One of the lines of a usual day.</summary>
    public Task SayAsync(int member, int number) => CallAsync(member, Lines[number % Lines.Length]);

    /// <exception cref="InvalidOperationException">The answer was not in the acknowledgement.</exception>
    public async Task CallAsync(int member, string line)
    {
        if ((await SendAsync(member, line)).Raw.Length == 0)
            throw new InvalidOperationException($"/coach {line} was acknowledged without an answer.");
    }

    public ValueTask DisposeAsync() => Slack.DisposeAsync();

    private async Task<Ack> SendAsync(int member, string line)
    {
        var result = await Slack.SlashAsync(_members[member % Members], _channel, "/coach", line);
        return result.Problem is null ? result.Ack : throw new InvalidOperationException($"/coach {line}: {result.Problem}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
