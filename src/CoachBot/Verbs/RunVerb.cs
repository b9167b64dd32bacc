using System.CommandLine;
using CoachBot.Discord;
using CoachBot.Hosting;
using CoachBot.Slack;
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
        var command = new Command("run", "Run the coach in Slack and Discord where their tokens are set, else in the terminal (what the program does without a verb)");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    /// <exception cref="StartRefusedException">Nothing is configured and no terminal is attached, or a platform refuses the bot.</exception>
    public static Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var configuration = Configuration.Read();
        var (discord, slack) = (DiscordSettings.Find(configuration), SlackSettings.Find(configuration));
        if (discord is not null || slack is not null)
        {
            return ServeAsync(configuration, services => AddPlatforms(services, configuration, discord, slack), cancellationToken);
        }

        return ChatVerb.IsAtTerminal()
            ? ChatVerb.RunAsync(ChatOptions.Of(null, null, null, json: false), cancellationToken)
            : throw new StartRefusedException(
                "No chat platform is configured and no terminal is attached: set Discord__Token, or Slack__BotToken and Slack__AppToken, start the program in a terminal, or pipe lines into `coachbot chat`.");
    }

    private static void AddPlatforms(IServiceCollection services, IConfiguration configuration, DiscordOptions? discord, SlackOptions? slack)
    {
        if (discord is not null)
        {
            services.AddDiscord(discord).AddHostedService<DiscordService>();
        }

        if (slack is not null)
        {
            services.AddSlack(slack, SlackKeys.Beside(StoreOptions.Of(configuration).Sqlite)).AddHostedService<SlackService>();
        }

        if (slack?.SigningSecret is not null)
        {
            services.AddSingleton(HttpSettings.Of(configuration)).AddHostedService<HttpService>();
        }
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
        builder.Services.AddHostedService(_ => MemoryReturn.OfProcess());
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
