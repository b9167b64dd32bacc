using System.CommandLine;
using CoachBot.Discord;
using CoachBot.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoachBot.Verbs;

/// <summary>Runs the coach on what is configured: the chat platforms whose tokens are set, else the terminal.</summary>
public static class RunVerb
{
    public static Command Create()
    {
        var command = new Command("run", "Run the coach (what the program does without a verb)");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    /// <exception cref="StartRefusedException">Nothing is configured and no terminal is attached, or a platform refuses the bot.</exception>
    public static Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var configuration = Configuration.Read();
        if (DiscordSettings.Find(configuration) is { } discord)
        {
            return ServeAsync(configuration, services => services.AddDiscord(discord).AddHostedService<DiscordService>(), cancellationToken);
        }

        return ChatVerb.IsAtTerminal()
            ? ChatVerb.RunAsync(ChatOptions.Of(null, null, null, json: false), cancellationToken)
            : throw new StartRefusedException(
                "No chat platform is configured and no terminal is attached: set Discord__Token, start the program in a terminal, or pipe lines into `coachbot chat`.");
    }

    /// <summary>Serves chat platforms until it is told to stop.</summary>
    private static async Task<int> ServeAsync(IConfiguration configuration, Action<IServiceCollection> addPlatforms, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging(logging => logging
            .SetMinimumLevel(LogOptions.Of(configuration))
            .AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            }));
        builder.Services.AddSqliteStore(StoreOptions.Of(configuration).Sqlite).AddCoach();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Awakening>();
        builder.Services.AddSingleton<Ending>();
        builder.Services.AddPassingTime();
        addPlatforms(builder.Services);
        var host = builder.Build();
        await using var closing = (IAsyncDisposable)host;
        await host.Services.GetRequiredService<Awakening>().WakeAsync(terminal: false, simulated: false, cancellationToken);

        // The run closes the services with the host.
        var ending = host.Services.GetRequiredService<Ending>();
        await host.RunAsync(cancellationToken);
        ending.ThrowIfEnded();
        return 0;
    }
}
