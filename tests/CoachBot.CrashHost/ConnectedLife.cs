using System.Globalization;
using CoachBot.Application.Stores;
using CoachBot.Hosting;
using CoachBot.Simulation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.CrashHost;

/// <summary>
/// The host connected to a chat platform on a clock that stands still: each line of the input is an instant to which it moves, doing what is due,
/// and which it then writes back.
/// </summary>
internal static class ConnectedLife
{
    public static async Task<int> RunAsync(FatalPoint point, string clock, Action<IServiceCollection, IConfiguration> addPlatform)
    {
        var configuration = Configuration.Read();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging(logging => logging
            .SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        builder.Services.AddSqliteStore(StoreOptions.Of(configuration).Sqlite).AddCoach();
        builder.Services.AddSingleton(new VirtualClock(InstantPattern.ExtendedIso.Parse(clock).Value));
        builder.Services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<VirtualClock>());
        builder.Services.AddSingleton<SimulatedTime>();
        builder.Services.AddSingleton<Awakening>();
        builder.Services.AddSingleton<Ending>();
        addPlatform(builder.Services, configuration);
        builder.Services.MakeFatal(point);
        var host = builder.Build();
        await using var closing = (IAsyncDisposable)host;
        await WakeAsync(host.Services);
        await host.StartAsync();
        await MoveAsync(host.Services);
        await host.StopAsync();
        return 0;
    }

    /// <summary>Who died after noting that they were there goes on from there.</summary>
    private static async Task WakeAsync(IServiceProvider services)
    {
        var time = services.GetRequiredService<VirtualClock>();
        if (await services.GetRequiredService<IHostPresence>().LastAliveAsync(CancellationToken.None) is { } last)
        {
            time.MoveTo(Instant.Max(time.Now, last.At));
        }

        await services.GetRequiredService<Awakening>().WakeAsync(terminal: false, simulated: true, CancellationToken.None);
    }

    private static async Task MoveAsync(IServiceProvider services)
    {
        var time = services.GetRequiredService<SimulatedTime>();
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var until = InstantPattern.ExtendedIso.Parse(line).Value;
            await time.MoveAsync(Instant.Max(until, time.Now), CancellationToken.None);
            await services.GetRequiredService<IHostPresence>().BeatAsync(new Presence(time.Now, Simulated: true), CancellationToken.None);
            await Console.Out.WriteLineAsync(time.Now.ToString("g", CultureInfo.InvariantCulture));
        }
    }
}
