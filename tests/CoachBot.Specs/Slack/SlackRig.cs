using CoachBot.Hosting;
using CoachBot.Loopback.Slack;
using CoachBot.Slack;
using CoachBot.Slack.Protocol;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CoachBot.Specs.Slack;

/// <summary>
/// The whole coach on a virtual clock and a real store, connected to a Slack on real sockets: Ada, who manages the workspace, and Ben,
/// both in #social.
/// </summary>
internal sealed class SlackRig : ConnectedRig
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly string _zone;
    private readonly SlackWay _way;
    private readonly SlackSite _site = new();
    private int _sockets;

    private SlackRig(LoopbackSlack slack, string zone, SlackWay way)
        : base("slack")
    {
        Slack = slack;
        _way = way;
        _zone = zone;
        Ada = slack.AddUser("ada", zone);
        Ada.IsAdmin = true;
        Ben = slack.AddUser("ben", zone);
        Social = slack.AddChannel("social", Ada, Ben);
    }

    public LoopbackSlack Slack { get; }

    public SlackUser Ada { get; }

    public SlackUser Ben { get; }

    public SlackChannel Social { get; }

    /// <summary>Where Slack and browsers reach the coach in HTTP mode.</summary>
    public Uri Site => _site.Address;

    /// <summary>Connected; 5 January 2026, 08:00 in London unless told otherwise.</summary>
    /// <param name="options">What Slack is like; where it limits no rates, the coach does not wait for them either.</param>
    /// <param name="start">Another moment to begin at.</param>
    /// <param name="zone">Where people are.</param>
    /// <param name="way">How it is connected.</param>
    public static async Task<SlackRig> StartAsync(
        LoopbackSlackOptions? options = null, Instant? start = null, string zone = "Europe/London", SlackWay way = SlackWay.Sockets)
    {
        var rig = new SlackRig(await LoopbackSlack.StartAsync(options), zone, way);
        await rig.BeginAsync(start ?? Instant.FromUtc(2026, 1, 5, 8, 0));
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

    /// <summary>The same without Slack's limits, and with the welcome sent, so that the next message is the reminder.</summary>
    public static async Task<SlackRig> WelcomedAsync()
    {
        var rig = await PromisedAsync(new LoopbackSlackOptions { RateLimits = false });
        await rig.PassAsync(Duration.Zero);
        return rig;
    }

    public Task<SlashResult> SayAsync(SlackUser user, string line) => Slack.SlashAsync(user, Social, "/coach", line);

    /// <summary>What somebody's <c>today</c> says, in its acknowledgement or after it.</summary>
    public async Task<string> TodayAsync(SlackUser user)
    {
        List<SlackMessage> Said() => [.. Social.Messages.Where(message => message.EphemeralTo == user)];
        var before = Said().Count;
        if ((await SayAsync(user, "today")).Shown is { } shown)
        {
            return shown.Readable;
        }

        await UntilAsync(() => Said().Count > before, "an answer after the acknowledgement");
        return Said()[^1].Readable;
    }

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

    /// <summary>Changes the store behind the coach's back, while it is down.</summary>
    public void Write(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Somebody else of the workspace, in #social too.</summary>
    public SlackUser AddPerson(string name)
    {
        var person = Slack.AddUser(name, _zone);
        Social.Add(person);
        return person;
    }

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

    public override bool HoldsSecret(string text) => HoldsSecret(Slack, text);

    /// <summary>Whether there is a token, a signing secret, an address to answer at or a trigger in it.</summary>
    public static bool HoldsSecret(LoopbackSlack slack, string text) =>
        ((string?[])[slack.AppToken, slack.SigningSecret, slack.PreviousSigningSecret, slack.ClientSecret, "/actions/", "code=", "state="])
        .Concat(slack.Workspaces.Select(workspace => workspace.BotToken))
        .Concat(slack.Workspaces.SelectMany(workspace => workspace.Users.Select(user => $".{workspace.TeamId}_{user.Id}_")))
        .Any(secret => secret is not null && text.Contains(secret, StringComparison.Ordinal));

    private static string BlockTextOf(SlackMessage message) => $"{message.Versions[0].Text} {message.Versions[0].Blocks.ToJsonString()}";

    protected override void AddPlatforms(IServiceCollection services)
    {
        services.AddSlack(Options(), new DirectoryInfo(Path.Combine(Folder, "keys")));
        if (_way != SlackWay.Sockets)
        {
            _site.AddTo(services);
        }

        if (!Slack.Options.RateLimits)
        {
            services.AddImpatientSlackApi(Slack.ApiBase);
        }
    }

    protected override Task RunAsync(CancellationToken cancellationToken)
    {
        _sockets = Slack.SocketOpened.Count;
        return Services.GetRequiredService<SlackConnection>().RunAsync(cancellationToken);
    }

    protected override async Task ConnectedAsync()
    {
        if (_way == SlackWay.Sockets)
        {
            // Those of before a restart may not all have been waited for.
            do
            {
                await Slack.NextSocketAsync();
            }
            while (Slack.SocketOpened.Count == _sockets);
            return;
        }

        await Services.GetRequiredService<SlackConnection>().Ready;
        await _site.OpenAsync(Services, Slack);
    }

    protected override Task StopServingAsync() =>
        Services.GetService<HttpService>()?.StopAsync(CancellationToken.None) ?? Task.CompletedTask;

    protected override async Task ClosePlatformsAsync()
    {
        Assert.Empty(Slack.Problems.All);
        await Slack.DisposeAsync();
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
