using CoachBot.Discord;
using CoachBot.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks.Discord;

/// <summary>The whole host as the program's <c>run</c> puts it together, with its real store and on the real clock.</summary>
internal sealed class CoachClient : IClient
{
    private readonly IHost host;

    private CoachClient(IHost host) => this.host = host;

    public long Bytes => 0;

    public static async Task<CoachClient> OpenAsync(Uri api, string token, string store)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging(logging => logging
            .SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        builder.Services.AddSqliteStore(store).AddCoach();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Awakening>();
        builder.Services.AddSingleton<Ending>();
        builder.Services.AddPassingTime();
        builder.Services.AddDiscord(new DiscordOptions { Token = token, ApiBaseUrl = api }).AddHostedService<DiscordService>();
        var host = builder.Build();
        await host.Services.GetRequiredService<Awakening>().WakeAsync(terminal: false, simulated: false, CancellationToken.None);
        return new CoachClient(host);
    }

    public Task StartAsync() => host.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }
}
