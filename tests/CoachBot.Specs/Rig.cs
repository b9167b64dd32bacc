using CoachBot.Application.Stores;
using CoachBot.Hosting;
using CoachBot.Terminal;
using CoachBot.Testing;
using CoachBot.Testing.Stores;
using CoachBot.Verbs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace CoachBot.Specs;

/// <summary>The whole bot on a system clock that can be set, with the services that act as time passes, and with a disk that can fill up.</summary>
internal sealed class Rig : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coachbot-rig-").FullName;
    private readonly StringWriter _output = new();
    private readonly ServiceProvider _services;
    private int _read;

    private Rig(string at)
    {
        Clock = new SettableClock(AtLines.InstantOf(at, "Europe/London")!.Value);
        var store = Path.Combine(_folder, "coach.db");
        NewStore.At(store);
        var services = new ServiceCollection();
        ChatVerb.AddConversation(services, ChatOptions.Of("ada", "Europe/London", null, json: true), interactive: false, _output, store);
        services.AddPassingTime();
        Around<TimeProvider>(services, _ => Clock);
        Around<ICoachStore>(services, inner => Disk = new FullDisk(inner, store));
        _services = services.BuildServiceProvider();
    }

    public SettableClock Clock { get; }

    public FullDisk Disk { get; private set; } = null!;

    public static async Task<Rig> StartAsync(string at)
    {
        var rig = new Rig(at);
        await rig._services.GetRequiredService<Awakening>().WakeAsync(terminal: true, simulated: false, CancellationToken.None);
        await rig._services.GetRequiredService<ChatSession>().BeginAsync(CancellationToken.None);
        await rig.RoundAsync();
        return rig;
    }

    /// <summary>Says a line and returns what it caused.</summary>
    public async Task<IReadOnlyList<Message>> SayAsync(string line)
    {
        await _services.GetRequiredService<ChatSession>().HandleLineAsync(line, CancellationToken.None);
        return Shown();
    }

    /// <summary>Time passes in small steps, none long enough for a sleep, and the services do at each what is due. Returns what was shown.</summary>
    public async Task<IReadOnlyList<Message>> PassAsync(Duration span)
    {
        for (var end = Clock.Now + span; Clock.Now < end;)
        {
            Clock.Now += Duration.FromMinutes(4);
            await RoundAsync();
        }

        return Shown();
    }

    /// <summary>Sets the clock, as a person or a time server does, and lets the services find it.</summary>
    public async Task<IReadOnlyList<Message>> SetClockAsync(Duration change)
    {
        Clock.Now += change;
        await RoundAsync();
        return Shown();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Around<T>(ServiceCollection services, Func<T, T> decorate)
        where T : class
    {
        var inner = services.Single(service => service.ServiceType == typeof(T));
        services.Remove(inner);
        services.AddSingleton(provider => decorate((T)(inner.ImplementationInstance ?? inner.ImplementationFactory!(provider))));
    }

    private async Task RoundAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>().SelectMany(ServicesOf))
        {
            await service.WorkAsync(Clock.Now, CancellationToken.None);
        }
    }

    private static IEnumerable<DueService> ServicesOf(IHostedService hosted) => hosted switch
    {
        OutboxServices outboxes => outboxes.All,
        DueService service => [service],
        _ => [],
    };

    private List<Message> Shown()
    {
        var text = _output.ToString()[_read..];
        _read += text.Length;
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Message.Parse)];
    }
}

/// <summary>A system clock that somebody sets.</summary>
internal sealed class SettableClock(Instant now) : TimeProvider
{
    public Instant Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
