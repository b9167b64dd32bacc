using CoachBot.Application.Stores;
using CoachBot.Hosting;
using CoachBot.Simulation;
using CoachBot.Specs.Discord;
using CoachBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Specs;

/// <summary>The whole coach on a virtual clock and a real store, connected to chat platforms on real sockets.</summary>
/// <param name="name">What is tested, for the name of a folder.</param>
internal abstract class ConnectedRig(string name) : IAsyncDisposable
{
    private CancellationTokenSource _stop = new();
    private ServiceProvider? _services;
    private bool _isGone;
    private Instant _lastNow;

    public KeptLog Log { get; } = new();

    public SqliteCoachStore Store => Services.GetRequiredService<SqliteCoachStore>();

    /// <summary>The store as the coach has it: it can be made slow.</summary>
    public HeldStore Held => (HeldStore)Services.GetRequiredService<ICoachStore>();

    public string StorePath => Path.Combine(Folder, "coach.db");

    public Instant Now => _isGone ? _lastNow : Clock.Now;

    /// <summary>The connection: it ends by a fault, or when the rig stops.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    protected string Folder { get; } = Directory.CreateTempSubdirectory($"coachbot-{name}-").FullName;

    protected ServiceProvider Services => _services ?? throw new InvalidOperationException("The rig has not begun.");

    private VirtualClock Clock => Services.GetRequiredService<VirtualClock>();

    private SimulatedTime Time => Services.GetRequiredService<SimulatedTime>();

    /// <summary>Lets time pass, and does and sends what falls due.</summary>
    public Task PassAsync(Duration span) => Time.MoveAsync(Now + span, CancellationToken.None);

    /// <summary>Does what is due, and sends what it causes.</summary>
    public Task SettleAsync() => PassAsync(Duration.Zero);

    /// <summary>Does what is due at this moment, and goes on to no later one.</summary>
    public Task SettleOnceAsync() => Time.SettleAsync(CancellationToken.None);

    /// <summary>Time goes by while nothing is done, as on a machine that sleeps.</summary>
    public void Sleep(Duration span) => Clock.MoveTo(Now + span);

    /// <summary>The bot stops, and starts again on the same store.</summary>
    public Task RestartAsync() => StartAgainAsync(Now, meanwhile: null);

    /// <summary>The bot stops, and starts again on the same store after a time; it was last seen alive when it stopped.</summary>
    public async Task GoDownAsync(Duration span, Action? meanwhile = null)
    {
        await Services.GetRequiredService<IHostPresence>().BeatAsync(new Presence(Now, Simulated: true), CancellationToken.None);
        await StartAgainAsync(Now + span, meanwhile);
    }
    /// <summary>The bot stops for good; the platforms and the store are left to others.</summary>
    public async Task GoAsync()
    {
        _lastNow = Now;
        await StopAsync();
        _isGone = true;
    }

    /// <summary>Whether something is in a text that nobody is to read.</summary>
    public abstract bool HoldsSecret(string text);

    public async ValueTask DisposeAsync()
    {
        if (!_isGone)
        {
            await StopAsync();
        }

        Assert.DoesNotContain(Log.Lines, HoldsSecret);
        await ClosePlatformsAsync();
        Directory.Delete(Folder, recursive: true);
    }

    protected async Task BeginAsync(Instant now)
    {
        Compose(now);
        await ConnectAsync();
    }

    protected abstract void AddPlatforms(IServiceCollection services);

    /// <summary>Connects and stays connected.</summary>
    protected abstract Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Completes when events come.</summary>
    protected abstract Task ConnectedAsync();

    /// <summary>Says what the platforms found wrong, and closes them.</summary>
    protected abstract Task ClosePlatformsAsync();

    /// <summary>What else is to be stopped before the connection.</summary>
    protected virtual Task StopServingAsync() => Task.CompletedTask;

    /// <summary>Until the connection has ended; a fault of it is one of the spec's.</summary>
    protected virtual Task EndedAsync() => Running;

    private async Task StartAgainAsync(Instant at, Action? meanwhile)
    {
        await StopAsync();
        meanwhile?.Invoke();
        Compose(at);
        await Services.GetRequiredService<Awakening>().WakeAsync(terminal: false, simulated: true, CancellationToken.None);
        await ConnectAsync();
    }

    private async Task ConnectAsync()
    {
        _stop = new CancellationTokenSource();
        Running = RunAsync(_stop.Token);
        await ConnectedAsync();
    }

    private async Task StopAsync()
    {
        await StopServingAsync();
        await _stop.CancelAsync();
        await EndedAsync();
        await Services.DisposeAsync();
        _stop.Dispose();
    }

    private void Compose(Instant now)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace));
        services.AddSimulatedCoach(StorePath, now);
        services.AddSingleton<ICoachStore>(provider => new HeldStore(provider.GetRequiredService<ObservedStore>()));
        services.AddSingleton<Awakening>();
        AddPlatforms(services);
        _services = services.BuildServiceProvider();
    }
}
