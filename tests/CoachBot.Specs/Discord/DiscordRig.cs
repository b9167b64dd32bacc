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
internal sealed class DiscordRig : IAsyncDisposable
{
    private readonly string _folder;
    private readonly bool _ownsFolder;
    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    private DiscordRig(LoopbackDiscord discord, string folder, bool ownsFolder, Instant start)
    {
        Discord = discord;
        _folder = folder;
        _ownsFolder = ownsFolder;
        Bakery = discord.AddGuild("Bakery");
        Social = discord.AddChannel(Bakery, "social");
        Team = discord.AddRole(Bakery, "team");
        Ada = discord.AddUser("ada");
        Ben = discord.AddUser("ben");
        discord.AddMember(Bakery, Ada, permissions: Permissions.ManageGuild);
        discord.AddMember(Bakery, Ben, [Team]);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Debug));
        services.AddSqliteStore(Path.Combine(folder, "coach.db")).AddCoach();
        services.AddSingleton(new VirtualClock(start));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<VirtualClock>());
        services.AddSingleton<SimulatedTime>();
        services.AddDiscord(new DiscordOptions { Token = discord.Token, ApiBaseUrl = discord.ApiBase }, TimeProvider.System);
        _services = services.BuildServiceProvider();
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

    public Instant Now => _services.GetRequiredService<VirtualClock>().Now;

    /// <summary>Connected, with its commands registered; 5 January 2026, 08:00 in London.</summary>
    public static async Task<DiscordRig> StartAsync(LoopbackDiscordOptions? options = null)
    {
        var rig = new DiscordRig(
            await LoopbackDiscord.StartAsync(options ?? Patient), Directory.CreateTempSubdirectory("coachbot-discord-").FullName, ownsFolder: true,
            Instant.FromUtc(2026, 1, 5, 8, 0));
        rig._running = rig._services.GetRequiredService<DiscordConnection>().RunAsync(rig._stop.Token);
        await rig.Discord.ConnectedAsync();
        await rig.Discord.UntilAsync(() => rig.Discord.Commands(rig.Bakery).Count > 0 && rig.Discord.Commands().Count > 0, "commands registered");
        return rig;
    }

    /// <summary>The same after Ada has set the server up.</summary>
    public static async Task<DiscordRig> SetUpAsync(LoopbackDiscordOptions? options = null)
    {
        var rig = await StartAsync(options);
        await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "coach setup", ("zone", "Europe/London"), ("room", rig.Social), ("role", rig.Team));
        await rig.Discord.UntilAsync(() => rig.Discord.Commands(rig.Bakery).Count > 1, "the team's commands registered");
        await rig.SettleAsync();
        return rig;
    }

    /// <summary>Does what is due, and sends what it causes.</summary>
    public Task SettleAsync() => PassAsync(Duration.Zero);

    public Task PassAsync(Duration span) => _services.GetRequiredService<SimulatedTime>().MoveAsync(Now + span, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await _services.DisposeAsync();
        await Discord.DisposeAsync();
        _stop.Dispose();
        if (_ownsFolder)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
