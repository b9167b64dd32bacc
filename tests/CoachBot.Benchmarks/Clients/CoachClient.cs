using CoachBot.Application.Commands;
using CoachBot.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks.Clients;

/// <summary>The whole host as the program's <c>run</c> puts it together, with its real store and on the real clock; and a trivial command.</summary>
internal sealed class CoachClient : IClient
{
    private readonly IHost _host;

    private CoachClient(IHost host) => _host = host;

    public static async Task<CoachClient> OpenAsync(string store, Action<IServiceCollection> addPlatform)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging(logging => logging
            .SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        builder.Services.AddSqliteStore(store).AddCoach();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Awakening>();
        builder.Services.AddSingleton<Ending>();
        builder.Services.AddPassingTime();
        builder.Services.AddSingleton<ICommand, PingCommand>();
        addPlatform(builder.Services);
        var host = builder.Build();
        await host.Services.GetRequiredService<Awakening>().WakeAsync(terminal: false, simulated: false, CancellationToken.None);
        return new CoachClient(host);
    }

    public Task StartAsync() => _host.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
