using System.CommandLine;
using CoachBot.Application.Commands;
using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using CoachBot.Hosting;
using CoachBot.Simulation;
using CoachBot.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Spectre.Console;

namespace CoachBot.Verbs;

/// <summary>Talks to the coach at a terminal, or through redirected input, on the real clock or a virtual one.</summary>
public static class ChatVerb
{
    private const int LargestMessage = 1 << 16;

    public static Command Create()
    {
        var name = new Option<string?>("--as") { HelpName = "name", Description = "Who speaks (the system's user)" };
        var zone = new Option<string?>("--zone") { HelpName = "zone", Description = "The speaker's zone (the system's)" };
        var simulate = new Option<string?>("--simulate") { HelpName = "time", Description = "Start a virtual clock at this local time, e.g. 2026-01-05T08:00" };
        var json = new Option<bool>("--json") { Description = "One JSON object a line for each message" };
        var command = new Command("chat", "Talk to the coach in the terminal") { name, zone, simulate, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            ChatOptions.Of(parsed.GetValue(name), parsed.GetValue(zone), parsed.GetValue(simulate), parsed.GetValue(json)), cancellationToken));
        return command;
    }

    /// <summary>Whether somebody sits here who can be talked with key by key.</summary>
    public static bool IsAtTerminal() => !Console.IsInputRedirected && !Console.IsOutputRedirected && LineInput.IsSupported(AnsiConsole.Console);

    public static Task<int> RunAsync(ChatOptions options, CancellationToken cancellationToken)
    {
        var interactive = !options.Json && IsAtTerminal();
        return TalkAsync(Prepare(options, interactive).Build(), options, interactive, cancellationToken);
    }

    /// <summary>The host of a conversation, not built yet.</summary>
    public static HostApplicationBuilder Prepare(ChatOptions options, bool interactive)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        AddConversation(builder.Services, options, interactive);
        builder.Services.AddHostedService(_ => MemoryReturn.OfProcess());
        return builder;
    }

    /// <summary>
    /// Talks until the input ends, or until it is told to stop (Ctrl-C, SIGTERM), which is no failure, or until nobody reads the output any
    /// more; closes the host.
    /// </summary>
    public static async Task<int> TalkAsync(IHost host, ChatOptions options, bool interactive, CancellationToken cancellationToken)
    {
        await using var closing = (IAsyncDisposable)host;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken, host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        var code = 0;
        try
        {
            await ConverseAsync(host, options, interactive, stop.Token);
        }
        catch (IOException fault) when (StandardStreams.IsBrokenPipe(fault))
        {
            // What could not be shown counts as not shown, and is told the next time.
            code = Faults.Unread;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop: whatever was answered is in the store.
        }

        await host.StopAsync(CancellationToken.None);
        // The stop is no reason not to note when the conversation ended.
        await BeatAsync(host.Services, options, CancellationToken.None);
        return code;
    }

    /// <summary>The services of a conversation; tests compose the same.</summary>
    public static ServiceProvider Compose(ChatOptions options, bool interactive, TextWriter? output = null, string? storePath = null, IMessageView? view = null)
    {
        var services = new ServiceCollection();
        AddConversation(services, options, interactive, output, storePath, view);
        return services.BuildServiceProvider();
    }

    /// <summary>What a conversation is made of. On the real clock and at a terminal, time passes by itself.</summary>
    public static void AddConversation(
        IServiceCollection services, ChatOptions options, bool interactive, TextWriter? output = null, string? storePath = null, IMessageView? view = null)
    {
        var configuration = Configuration.Read();
        var store = storePath ?? StoreOptions.Of(configuration).Sqlite;
        services.AddLogging(logging => logging
            .SetMinimumLevel(LogOptions.Of(configuration)).AddProvider(new FileLogging(Path.ChangeExtension(store, "log"), TimeProvider.System)));
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

        if (interactive && options.Simulate is null)
        {
            services.AddPassingTime();
        }

        // A message goes out in one piece, so that a killed process leaves either all of it or none.
        var writer = output ?? new StreamWriter(StandardStreams.Output(), bufferSize: LargestMessage) { AutoFlush = false };
        if (interactive)
        {
            services.AddSingleton<InteractiveChat>();
            services.AddSingleton<IMessageView>(provider => provider.GetRequiredService<InteractiveChat>());
        }
        else
        {
            services.AddSingleton(view ?? (options.Json ? new JsonView(writer) : new PlainView(writer)));
        }

        services.AddSingleton(PlatformOf);
        services.AddSingleton<Application.Chat.IChatPlatform>(provider => provider.GetRequiredService<TerminalPlatform>());
        services.AddSingleton<ChatSession>();
    }

    /// <exception cref="StartRefusedException">The file of what was shown can't be written.</exception>
    private static TerminalPlatform PlatformOf(IServiceProvider services)
    {
        var shown = services.GetRequiredService<ICoachStore>().SidePath("shown");
        try
        {
            return new TerminalPlatform(services.GetRequiredService<IMessageView>(), services.GetRequiredService<Speakers>(), shown);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                $"{shown} cannot be written ({(fault.InnerException ?? fault).Message.TrimEnd('.')}). Let the user that runs CoachBot write it, or choose another file with Store__Sqlite.");
        }
    }

    private static async Task ConverseAsync(IHost host, ChatOptions options, bool interactive, CancellationToken cancellationToken)
    {
        await MarkShownAsync(host.Services, cancellationToken);
        await host.Services.GetRequiredService<Awakening>().WakeAsync(terminal: true, options.Simulate is not null, cancellationToken);
        var chat = host.Services.GetRequiredService<ChatSession>();
        await chat.BeginAsync(cancellationToken);
        host.Services.GetRequiredService<TerminalPlatform>().ForgetShown();
        await host.StartAsync(cancellationToken);
        if (interactive)
        {
            await host.Services.GetRequiredService<InteractiveChat>().RunAsync(cancellationToken);
        }
        else
        {
            await ReadLinesAsync(chat, cancellationToken);
        }
    }

    /// <summary>What a process that was killed had shown but not marked was sent, whatever has become of its occasion since.</summary>
    private static async Task MarkShownAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<TerminalPlatform>().Shown is { Count: > 0 } shown)
        {
            await services.GetRequiredService<IOutboxStore>().MarkSentAsync(
                shown, services.GetRequiredService<IConversationClock>().Now, cancellationToken);
        }
    }

    private static async Task ReadLinesAsync(ChatSession chat, CancellationToken cancellationToken)
    {
        using var input = new StreamReader(StandardStreams.Input());
        // A read of the standard input can't be cancelled, only left alone.
        while (await input.ReadLineAsync(cancellationToken).AsTask().WaitAsync(cancellationToken) is { } line)
        {
            await chat.HandleLineAsync(line, cancellationToken);
        }
    }

    private static Task BeatAsync(IServiceProvider services, ChatOptions options, CancellationToken cancellationToken) => services.GetRequiredService<IHostPresence>().BeatAsync(
        new Presence(services.GetRequiredService<IConversationClock>().Now, options.Simulate is not null), cancellationToken);
}
