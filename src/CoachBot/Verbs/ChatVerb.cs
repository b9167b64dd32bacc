using System.CommandLine;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Commands;
using CoachBot.Application.Stores;
using CoachBot.Hosting;
using CoachBot.Simulation;
using CoachBot.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Spectre.Console;

namespace CoachBot.Verbs;

/// <summary>How a conversation was asked for.</summary>
/// <param name="Zone">IANA zone of the speaker.</param>
/// <param name="Simulate">The local time at which a virtual clock starts; null for the real clock.</param>
public sealed record ChatOptions(string Name, string Zone, Instant? Simulate, bool Json)
{
    /// <exception cref="StartRefusedException">The zone or the time can't be read.</exception>
    public static ChatOptions Of(string? name, string? zone, string? simulate, bool json)
    {
        var id = zone is null ? SystemZone()
            : ZoneReader.Read(zone) switch
            {
                ZoneReading.Found found => found.Id,
                ZoneReading.Unknown { Nearest: { Count: > 0 } nearest } =>
                    throw new StartRefusedException($"There is no zone '{zone}'. Did you mean {string.Join(", ", nearest)}?"),
                _ => throw new StartRefusedException($"There is no zone '{zone}'. --zone Europe/London works."),
            };
        Instant? start = simulate is null ? null
            : AtLines.InstantOf(simulate, id) ?? throw new StartRefusedException($"'{simulate}' is no local time. --simulate 2026-01-05T08:00 works.");
        var who = string.IsNullOrWhiteSpace(name) ? Environment.UserName : name.Trim();
        return new ChatOptions(who.Length is > 0 and <= 80 && !who.Any(char.IsControl) ? who : "you", id, start, json);
    }

    private static string SystemZone() => DateTimeZoneProviders.Tzdb.GetSystemDefault().Id;
}

/// <summary>Talks to the coach at a terminal, or through redirected input, on the real clock or a virtual one.</summary>
public static class ChatVerb
{
    public static Command Create()
    {
        var name = new Option<string?>("--as") { Description = "Who speaks (the system's user)" };
        var zone = new Option<string?>("--zone") { Description = "The speaker's zone (the system's)" };
        var simulate = new Option<string?>("--simulate") { Description = "Start a virtual clock at this local time, e.g. 2026-01-05T08:00" };
        var json = new Option<bool>("--json") { Description = "One JSON object a line for each message" };
        var command = new Command("chat", "Talk to the coach in the terminal") { name, zone, simulate, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            ChatOptions.Of(parsed.GetValue(name), parsed.GetValue(zone), parsed.GetValue(simulate), parsed.GetValue(json)), cancellationToken));
        return command;
    }

    public static async Task<int> RunAsync(ChatOptions options, CancellationToken cancellationToken)
    {
        var interactive = !options.Json && !Console.IsInputRedirected && !Console.IsOutputRedirected && LineInput.IsSupported(AnsiConsole.Console);
        await using var provider = Compose(options, interactive);
        await provider.GetRequiredService<Awakening>().WakeAsync(terminal: true, options.Simulate is not null, cancellationToken);
        using var platform = provider.GetRequiredService<TerminalPlatform>();
        var chat = provider.GetRequiredService<ChatSession>();
        await chat.BeginAsync(cancellationToken);
        platform.ForgetShown();
        try
        {
            await (interactive ? provider.GetRequiredService<InteractiveChat>().RunAsync(cancellationToken) : ReadLinesAsync(chat, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Leaving is no fault.
        }

        await BeatAsync(provider, options);
        return 0;
    }

    /// <summary>The services of a conversation; tests compose the same.</summary>
    public static ServiceProvider Compose(ChatOptions options, bool interactive, TextWriter? output = null, string? storePath = null, IMessageView? view = null)
    {
        var services = new ServiceCollection();
        var configuration = Configuration.Read();
        var store = storePath ?? StoreOptions.Of(configuration).Sqlite;
        services.AddLogging(logging => logging.SetMinimumLevel(LogOptions.Of(configuration)).AddProvider(new FileLogging(Path.ChangeExtension(store, "log"), TimeProvider.System)));
        services.AddSqliteStore(store).AddCoach();
        services.AddSingleton<Awakening>();
        services.AddSingleton(new Speakers(options.Name, options.Zone));
        if (options.Simulate is { } start)
        {
            services.AddSingleton(new VirtualClock(start));
            services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<VirtualClock>());
            services.AddSingleton<IConversationClock, SimulatedTime>();
        }
        else
        {
            services.AddSingleton(TimeProvider.System);
            services.AddSingleton<IConversationClock, RealTime>();
        }

        var writer = output ?? new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = false };
        if (interactive)
        {
            services.AddSingleton<InteractiveChat>();
            services.AddSingleton<IMessageView>(provider => provider.GetRequiredService<InteractiveChat>());
        }
        else
        {
            services.AddSingleton(view ?? (options.Json ? new JsonView(writer) : new PlainView(writer)));
        }

        services.AddSingleton(provider => new TerminalPlatform(
            provider.GetRequiredService<IMessageView>(), provider.GetRequiredService<Speakers>(), provider.GetRequiredService<ICoachStore>().SidePath("shown")));
        services.AddSingleton<Application.Chat.IChatPlatform>(provider => provider.GetRequiredService<TerminalPlatform>());
        services.AddSingleton<ChatSession>();
        return services.BuildServiceProvider();
    }

    private static async Task ReadLinesAsync(ChatSession chat, CancellationToken cancellationToken)
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            await chat.HandleLineAsync(line, cancellationToken);
        }
    }

    /// <summary>Notes when the conversation ended, also where it was interrupted.</summary>
    private static Task BeatAsync(ServiceProvider provider, ChatOptions options) =>
        provider.GetRequiredService<IHostPresence>().BeatAsync(
            new Presence(provider.GetRequiredService<IConversationClock>().Now, options.Simulate is not null), CancellationToken.None);
}
