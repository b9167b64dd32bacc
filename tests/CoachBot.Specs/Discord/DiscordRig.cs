using System.Text.RegularExpressions;
using CoachBot.Application.Stores;
using CoachBot.Discord;
using CoachBot.Hosting;
using CoachBot.Loopback.Discord;
using CoachBot.Simulation;
using CoachBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>
/// The whole coach on a virtual clock and a real store, connected to a Discord on real sockets: a server "Bakery" with Ada, who manages it,
/// and Ben.
/// </summary>
internal sealed partial class DiscordRig : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coachbot-discord-").FullName;
    private readonly int _hurry;
    private ServiceProvider _services;
    private CancellationTokenSource _stop = new();
    private bool _isGone;
    private Instant _lastNow;

    private DiscordRig(LoopbackDiscord discord, int hurry, Instant start)
    {
        Discord = discord;
        _hurry = hurry;
        Bakery = discord.AddGuild("Bakery");
        Social = discord.AddChannel(Bakery, "social");
        Team = discord.AddRole(Bakery, "team");
        Ada = discord.AddUser("ada");
        Ben = discord.AddUser("ben");
        discord.AddMember(Bakery, Ada, permissions: Permissions.ManageGuild);
        discord.AddMember(Bakery, Ben, [Team]);
        _services = Compose(start);
    }

    /// <summary>For specs that are not about Discord's 3 s: a loaded machine may take longer.</summary>
    public static readonly LoopbackDiscordOptions Patient = new() { AnswerWithin = TimeSpan.FromSeconds(20) };

    public LoopbackDiscord Discord { get; }

    public LoopbackGuild Bakery { get; }

    public LoopbackChannel Social { get; }

    public LoopbackRole Team { get; }

    public LoopbackUser Ada { get; }

    public LoopbackUser Ben { get; }

    public KeptLog Log { get; } = new();

    public SqliteCoachStore Store => _services.GetRequiredService<SqliteCoachStore>();

    /// <summary>The store as the coach has it: it can be made slow.</summary>
    public HeldStore Held => (HeldStore)_services.GetRequiredService<ICoachStore>();

    public string StorePath => Path.Combine(_folder, "coach.db");

    public Instant Now => _isGone ? _lastNow : _services.GetRequiredService<VirtualClock>().Now;

    /// <summary>The connection: it ends by a fault, or when the rig stops.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    /// <summary>Connected, with its commands registered; 5 January 2026, 08:00 in London.</summary>
    /// <param name="options">What Discord is like.</param>
    /// <param name="hurry">How many times faster the wire's clock runs than the real one.</param>
    /// <param name="before">What is done in Discord before the coach connects.</param>
    /// <param name="start">Another moment to begin at.</param>
    public static async Task<DiscordRig> StartAsync(
        LoopbackDiscordOptions? options = null, int hurry = 1, Action<DiscordRig>? before = null, Instant? start = null)
    {
        var rig = new DiscordRig(await LoopbackDiscord.StartAsync(options ?? Patient), hurry, start ?? Instant.FromUtc(2026, 1, 5, 8, 0));
        before?.Invoke(rig);
        await rig.ConnectAsync();
        await rig.Discord.UntilAsync(
            () => (rig.Discord.Commands(rig.Bakery).Count > 0 || !rig.Bakery.AllowsCommands) && rig.Discord.Commands().Count > 0,
            "commands registered");
        return rig;
    }

    /// <summary>The same after Ada has set the server up.</summary>
    public static async Task<DiscordRig> SetUpAsync(LoopbackDiscordOptions? options = null, int hurry = 1)
    {
        var rig = await StartAsync(options, hurry);
        await rig.SetUpAsync(rig.Ada, rig.Bakery, ("role", rig.Team));
        return rig;
    }

    /// <summary>Somebody sets a server up.</summary>
    public async Task SetUpAsync(LoopbackUser admin, LoopbackGuild server, params (string Name, object Value)[] options)
    {
        await Discord.SlashAsync(admin, server, "coach setup", [("zone", "Europe/London"), .. options]);
        await Discord.UntilAsync(() => Discord.Commands(server).Count > 1, "the team's commands registered");
        await SettleAsync();
    }

    /// <summary>Does what is due, and sends what it causes.</summary>
    public Task SettleAsync() => PassAsync(Duration.Zero);

    /// <summary>Does what is due at this moment, and goes on to no later one.</summary>
    public Task SettleOnceAsync() => _services.GetRequiredService<SimulatedTime>().SettleAsync(CancellationToken.None);

    public Task PassAsync(Duration span) => _services.GetRequiredService<SimulatedTime>().MoveAsync(Now + span, CancellationToken.None);

    /// <summary>Time goes by while nothing is done, as on a machine that sleeps.</summary>
    public void Sleep(Duration span) => _services.GetRequiredService<VirtualClock>().MoveTo(Now + span);

    /// <summary>The bot's messages to somebody, oldest first.</summary>
    public IReadOnlyList<LoopbackMessage> ToldTo(LoopbackUser user) =>
        [.. Discord.Messages(user).Where(message => message.Author == Discord.Bot)];

    /// <summary>Ben promises half an hour on LinkedIn each working day at nine.</summary>
    public Task<InteractionResult> PromiseAsync(LoopbackUser? who = null) => Discord.SlashAsync(
        who ?? Ben, Bakery, "schedule add", ("days", "every weekday"), ("time", "09:00"), ("minutes", "30m"), ("channel", "linkedin"));

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

    /// <summary>The bot stops for good; Discord and the store are left to others.</summary>
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
        await Discord.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Whether a text holds the bot's token or what looks like an interaction's.</summary>
    public bool HoldsSecret(string text) => text.Contains(Discord.Token, StringComparison.Ordinal) || InteractionToken().IsMatch(text);

    /// <summary>As the loopback makes them.</summary>
    [GeneratedRegex("[0-9]{15,}-[0-9a-f]{48}")]
    private static partial Regex InteractionToken();

    private async Task ConnectAsync()
    {
        var readies = Discord.Gateway.Readies;
        Running = _services.GetRequiredService<DiscordConnection>().RunAsync(_stop.Token);
        await Discord.UntilAsync(() => Discord.Gateway.Readies > readies || Running.IsCompleted, "a session");
    }

    private async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Running.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
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
        services.AddDiscord(
            new DiscordOptions { Token = Discord.Token, ApiBaseUrl = Discord.ApiBase },
            _hurry == 1 ? TimeProvider.System : new HurriedTime(_hurry));
        return services.BuildServiceProvider();
    }
}
