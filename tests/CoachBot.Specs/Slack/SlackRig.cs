using CoachBot.Application.Stores;
using CoachBot.Hosting;
using CoachBot.Loopback.Slack;
using CoachBot.Simulation;
using CoachBot.Slack;
using CoachBot.Slack.Protocol;
using CoachBot.Specs.Discord;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Specs.Slack;

/// <summary>
/// The whole coach on a virtual clock and a real store, connected by Socket Mode to a Slack on real sockets: Ada, who manages the
/// workspace, and Ben, both in #social. It begins on 5 January 2026, 08:00 in London.
/// </summary>
internal sealed class SlackRig : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coachbot-slack-").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly ServiceProvider _services;
    private Task _running = Task.CompletedTask;

    private SlackRig(LoopbackSlack slack)
    {
        Slack = slack;
        Ada = slack.AddUser("ada", "Europe/London");
        Ada.IsAdmin = true;
        Ben = slack.AddUser("ben", "Europe/London");
        Social = slack.AddChannel("social", Ada, Ben);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace));
        services.AddSqliteStore(Path.Combine(_folder, "coach.db")).AddCoach();
        services.AddSingleton(new VirtualClock(Instant.FromUtc(2026, 1, 5, 8, 0)));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<VirtualClock>());
        services.AddSingleton<SimulatedTime>();
        services.AddSlack(new SlackOptions
        {
            BotToken = new SlackSecret(slack.BotToken),
            AppToken = new SlackSecret(slack.AppToken),
            ApiBaseUrl = slack.ApiBase,
        }, new DirectoryInfo(Path.Combine(_folder, "keys")));
        _services = services.BuildServiceProvider();
    }

    public LoopbackSlack Slack { get; }

    public SlackUser Ada { get; }

    public SlackUser Ben { get; }

    public SlackChannel Social { get; }

    public KeptLog Log { get; } = new();

    private VirtualClock Clock => _services.GetRequiredService<VirtualClock>();

    public static async Task<SlackRig> StartAsync()
    {
        var rig = new SlackRig(await LoopbackSlack.StartAsync());
        rig._running = rig._services.GetRequiredService<SlackConnection>().RunAsync(rig._stop.Token);
        await rig.Slack.NextSocketAsync();
        return rig;
    }

    /// <summary>The same after Ada has set the workspace up and Ben promised half an hour on LinkedIn each working day at nine.</summary>
    public static async Task<SlackRig> PromisedAsync()
    {
        var rig = await StartAsync();
        await rig.SayAsync(rig.Ada, "setup Europe/London");
        await rig.SayAsync(rig.Ben, "schedule add every weekday 09:00 30m linkedin");
        return rig;
    }

    public Task<SlashResult> SayAsync(SlackUser user, string line) => Slack.SlashAsync(user, Social, "/coach", line);

    public Task PassAsync(Duration span) =>
        _services.GetRequiredService<SimulatedTime>().MoveAsync(Clock.Now + span, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        await _services.DisposeAsync();
        _stop.Dispose();
        Assert.DoesNotContain(Log.Lines, line =>
            line.Contains(Slack.BotToken, StringComparison.Ordinal) || line.Contains(Slack.AppToken, StringComparison.Ordinal));
        Assert.Empty(Slack.Problems.All);
        await Slack.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
