using CoachBot.Application.Stores;
using CoachBot.Hosting;
using CoachBot.Loopback.Slack;
using CoachBot.Simulation;
using CoachBot.Slack;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Specs.Discord;
using CoachBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using SlackUser = CoachBot.Loopback.Slack.SlackUser;

namespace CoachBot.Specs.Slack;

/// <summary>
/// The whole coach on a virtual clock and a real store, connected to a Slack on real sockets: Ada, who manages the workspace, and Ben,
/// both in #social.
/// </summary>
internal sealed class SlackRig : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly string _folder = Directory.CreateTempSubdirectory("coachbot-slack-").FullName;
    private readonly string _zone;
    private readonly bool _waits;
    private readonly SlackWay _way;
    private readonly SlackSite _site = new();
    private CancellationTokenSource _stop = new();
    private bool _isGone;
    private Instant _lastNow;
    private ServiceProvider _services;
    private Task _running = Task.CompletedTask;

    private SlackRig(LoopbackSlack slack, Instant start, string zone, SlackWay way)
    {
        Slack = slack;
        _way = way;
        _zone = zone;
        _waits = slack.Options.RateLimits;
        Ada = slack.AddUser("ada", zone);
        Ada.IsAdmin = true;
        Ben = slack.AddUser("ben", zone);
        Social = slack.AddChannel("social", Ada, Ben);
        _services = Compose(start);
    }

    public LoopbackSlack Slack { get; }

    public SlackUser Ada { get; }

    public SlackUser Ben { get; }

    public SlackChannel Social { get; }

    public KeptLog Log { get; } = new();

    public SqliteCoachStore Store => _services.GetRequiredService<SqliteCoachStore>();

    /// <summary>The store as the coach has it: it can be made slow.</summary>
    public HeldStore Held => (HeldStore)_services.GetRequiredService<ICoachStore>();

    /// <summary>Where Slack and browsers reach the coach in HTTP mode.</summary>
    public Uri Site => _site.Address;

    public string StorePath => Path.Combine(_folder, "coach.db");

    public Instant Now => _isGone ? _lastNow : Clock.Now;

    private VirtualClock Clock => _services.GetRequiredService<VirtualClock>();

    /// <summary>Connected; 5 January 2026, 08:00 in London unless told otherwise.</summary>
    /// <param name="options">What Slack is like; where it limits no rates, the coach does not wait for them either.</param>
    /// <param name="start">Another moment to begin at.</param>
    /// <param name="zone">Where people are.</param>
    /// <param name="way">How it is connected.</param>
    public static async Task<SlackRig> StartAsync(
        LoopbackSlackOptions? options = null, Instant? start = null, string zone = "Europe/London", SlackWay way = SlackWay.Sockets)
    {
        var rig = new SlackRig(await LoopbackSlack.StartAsync(options), start ?? Instant.FromUtc(2026, 1, 5, 8, 0), zone, way);
        await rig.ConnectAsync();
        return rig;
    }

    /// <summary>The same after Ada has set the workspace up and Ben promised half an hour on LinkedIn each working day at nine.</summary>
    public static async Task<SlackRig> PromisedAsync(LoopbackSlackOptions? options = null, SlackWay way = SlackWay.Sockets)
    {
        var rig = await StartAsync(options, way: way);
        await rig.SayAsync(rig.Ada, "setup Europe/London");
        await rig.SayAsync(rig.Ben, "schedule add every weekday 09:00 30m linkedin");
        return rig;
    }

    public Task<SlashResult> SayAsync(SlackUser user, string line) => Slack.SlashAsync(user, Social, "/coach", line);

    /// <summary>What somebody's <c>today</c> says.</summary>
    public async Task<string> TodayAsync(SlackUser user) => (await SayAsync(user, "today")).Shown!.Readable;

    /// <summary>What came directly of Ben's promise, or of another's like it.</summary>
    public List<SlackMessage> Reminders(SlackUser user) =>
        [.. user.Workspace.DirectMessage(user).Messages.Where(m =>
            m.IsFromBot && m.Metadata is not null && BlockTextOf(m).Contains("LinkedIn, 30 min", StringComparison.Ordinal))];

    /// <summary>How many rows a table of the store has, or those of them that a condition leaves.</summary>
    public long Count(string table)
    {
        using var connection = new SqliteConnection($"Data Source={StorePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Somebody else of the workspace, in #social too.</summary>
    public SlackUser AddPerson(string name)
    {
        var person = Slack.AddUser(name, _zone);
        Social.Add(person);
        return person;
    }

    /// <summary>Lets time pass, and does and sends what falls due.</summary>
    public Task PassAsync(Duration span) =>
        _services.GetRequiredService<SimulatedTime>().MoveAsync(Clock.Now + span, CancellationToken.None);

    /// <summary>Does what is due at this moment, and goes on to no later one.</summary>
    public Task SettleOnceAsync() => _services.GetRequiredService<SimulatedTime>().SettleAsync(CancellationToken.None);

    /// <summary>Time goes by while nothing is done, as on a machine that sleeps.</summary>
    public void Sleep(Duration span) => Clock.MoveTo(Clock.Now + span);

    /// <summary>Until that is so; looked at again after each call of the Web API.</summary>
    /// <exception cref="TimeoutException">It never was.</exception>
    public async Task UntilAsync(Func<bool> isSo, string what)
    {
        while (!isSo())
        {
            try
            {
                await Slack.Requests.NextAsync(patience: Patience);
            }
            catch (TimeoutException)
            {
                throw new TimeoutException($"There was never {what}.");
            }
        }
    }

    /// <summary>The bot stops, and starts again on the same store.</summary>
    public async Task RestartAsync()
    {
        var now = Now;
        await StopAsync();
        _services = Compose(now);
        _stop = new CancellationTokenSource();
        await _services.GetRequiredService<Awakening>().WakeAsync(terminal: false, simulated: true, CancellationToken.None);
        await ConnectAsync();
    }

    /// <summary>The bot stops for good; Slack and the store are left to others.</summary>
    public async Task GoAsync()
    {
        _lastNow = Now;
        await StopAsync();
        _isGone = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isGone)
        {
            await StopAsync();
        }

        Assert.DoesNotContain(Log.Lines, HoldsSecret);
        // A process that has just begun on a busy machine may acknowledge late: Slack repeats what it sent.
        Assert.DoesNotContain(Slack.Problems.All, problem => !_isGone || problem.Kind != "late_ack");
        await Slack.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Whether there is a token, a signing secret, an address to answer at or a trigger in it.</summary>
    public bool HoldsSecret(string text) =>
        ((string?[])[Slack.AppToken, Slack.SigningSecret, Slack.PreviousSigningSecret, Slack.ClientSecret, "/actions/", "code=", "state="])
        .Concat(Slack.Workspaces.Select(workspace => workspace.BotToken))
        .Concat(Slack.Workspaces.SelectMany(workspace => workspace.Users.Select(user => $".{workspace.TeamId}_{user.Id}_")))
        .Any(secret => secret is not null && text.Contains(secret, StringComparison.Ordinal));

    private static string BlockTextOf(SlackMessage message) => $"{message.Versions[0].Text} {message.Versions[0].Blocks.ToJsonString()}";

    private async Task ConnectAsync()
    {
        var connection = _services.GetRequiredService<SlackConnection>();
        _running = connection.RunAsync(_stop.Token);
        if (_way == SlackWay.Sockets)
        {
            await Slack.NextSocketAsync();
            return;
        }

        await connection.Ready;
        await _site.OpenAsync(_services, Slack);
    }

    private async Task StopAsync()
    {
        await (_services.GetService<HttpService>()?.StopAsync(CancellationToken.None) ?? Task.CompletedTask);
        await _stop.CancelAsync();
        await _running;
        await _services.DisposeAsync();
        _stop.Dispose();
    }

    private ServiceProvider Compose(Instant start)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace));
        services.AddSqliteStore(StorePath).AddCoach();
        services.AddSingleton<ICoachStore>(provider => new HeldStore(provider.GetRequiredService<ObservedStore>()));
        services.AddSingleton(new VirtualClock(start));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<VirtualClock>());
        services.AddSingleton<SimulatedTime>();
        services.AddSingleton<Awakening>();
        services.AddSlack(Options(), new DirectoryInfo(Path.Combine(_folder, "keys")));
        if (_way != SlackWay.Sockets)
        {
            _site.AddTo(services);
        }

        if (!_waits)
        {
            services.AddSingleton(provider => new SlackWebApi(
                SlackWebApi.CreateHttpClient(),
                new SlackWebApiOptions { BaseAddress = Slack.ApiBase, Timeout = ImpatientTime.TimeOut },
                new ImpatientTime(),
                provider.GetRequiredService<ILogger<SlackWebApi>>()));
        }

        return services.BuildServiceProvider();
    }

    private SlackOptions Options() => new()
    {
        BotToken = _way == SlackWay.Install ? null : new SlackSecret(Slack.BotToken),
        AppToken = _way == SlackWay.Sockets ? new SlackSecret(Slack.AppToken) : null,
        SigningSecret = _way == SlackWay.Sockets ? null : new SlackSecret(Slack.SigningSecret),
        SigningSecretPrevious = Slack.PreviousSigningSecret is { } previous ? new SlackSecret(previous) : null,
        Install = _way == SlackWay.Install ? SlackSite.InstallOf(Slack, Site) : null,
        ApiBaseUrl = Slack.ApiBase,
    };
}
