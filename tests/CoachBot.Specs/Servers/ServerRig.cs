using CoachBot.Application.Agenda;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Dashboards;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Hosting;
using CoachBot.Simulation;
using CoachBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CoachBot.Specs.Servers;

/// <summary>The whole coach on a platform whose servers have to be set up, with a virtual clock, a real store, and a record of what is sent.</summary>
internal sealed class ServerRig : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coachbot-server-").FullName;
    private readonly ServiceProvider _services;

    /// <param name="also">What a spec has beside the coach, or in place of a part of it; null for nothing.</param>
    public ServerRig(Action<IServiceCollection>? also = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSimulatedCoach(StorePath, Instant.FromUtc(2026, 1, 5, 8, 0));
        services.AddSingleton<IChatPlatform>(Sent);
        also?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public Recorder Sent { get; } = new();

    public string StorePath => Path.Combine(_folder, "coach.db");

    public SqliteCoachStore Store => _services.GetRequiredService<SqliteCoachStore>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Departures Departures => _services.GetRequiredService<Departures>();

    public Instant Now => _services.GetRequiredService<VirtualClock>().Now;

    public CommandPipeline Pipeline => _services.GetRequiredService<CommandPipeline>();

    /// <summary>Hears whether an answer arrived.</summary>
    public AnswerFate Fate => _services.GetRequiredService<AnswerFate>();

    public Completer Completer => _services.GetRequiredService<Completer>();

    public CommandCatalog Catalog => _services.GetRequiredService<CommandCatalog>();

    public IEnumerable<IButtonAction> Actions => _services.GetServices<IButtonAction>();

    public DashboardReader Dashboards => _services.GetRequiredService<DashboardReader>();

    /// <summary>Somebody says a line in a server.</summary>
    public Task<string> SayAsync(string server, Person who, string line) => HandleAsync(new CommandInvoked(NewId(), ActorOf(who, server), line));

    /// <summary>Somebody says a line in a direct message.</summary>
    public Task<string> WhisperAsync(Person who, string line) => HandleAsync(new CommandInvoked(NewId(), ActorOf(who, ""), line));

    /// <summary>Somebody presses the first button of a message in their direct messages.</summary>
    public Task<string> PressAsync(Person who, OutgoingMessage message) =>
        HandleAsync(new ButtonPressed(NewId(), ActorOf(who, ""), message.Content.Buttons[0].Action, message.Id));

    public async Task<IReadOnlyList<Completion>> CompleteAsync(string server, Person who, string command, string parameter, string text) =>
        await Completer.CompleteAsync(new CompletionAsked(NewId(), ActorOf(who, server), command, parameter, text), CancellationToken.None);

    /// <summary>Puts notices to somebody down, all at once, and lets a moment pass.</summary>
    public async Task TellAsync(Person who, string server, params string[] texts)
    {
        await Store.InTransactionAsync(
            session =>
            {
                var account = session.FindAccount(ActorOf(who, server))!;
                foreach (var text in texts)
                {
                    session.Enqueue(new OutboxMessage
                    {
                        Key = text,
                        Team = account.Team,
                        To = account.Member,
                        Kind = MessageKind.Notice,
                        Content = Reply.Of(new Block.Text(Line.Plain(text))),
                        At = Now,
                    });
                }

                return true;
            },
            CancellationToken.None);
        await PassAsync(Duration.FromMinutes(1));
    }

    public Task PassAsync(Duration span) => _services.GetRequiredService<SimulatedTime>().MoveAsync(Now + span, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> HandleAsync(ChatEvent chatEvent)
    {
        var answer = await Pipeline.AnswerAsync(chatEvent, CancellationToken.None);
        await Fate.SettleAsync(answer, isTaken: true, CancellationToken.None);
        await PassAsync(Duration.Zero);
        return PlainTextRenderer.Render(answer.Reply, answer.Reader, answer.Today);
    }

    public static Actor ActorOf(Person who, string server) => new(Recorder.Platform, server, who.Name, who.Name, null)
    {
        IsOpenDoor = false,
        ManagesWorkspace = who.Manages,
        Roles = who.Roles,
        WorkspaceName = server.ToUpperInvariant(),
    };

    public static string NewId() => Guid.NewGuid().ToString("N");
}

/// <summary>Somebody in a server.</summary>
internal sealed record Person(string Name, bool Manages = false, params string[] Roles);

/// <summary>A platform that takes every message, but from those whose messages are closed or who are gone.</summary>
internal sealed class Recorder : IChatPlatform
{
    public const string Platform = "servers";

    public string Name => Platform;

    public int MostAtOnce => 4;

    public List<OutgoingMessage> All { get; } = [];

    /// <summary>What sending to an account comes to.</summary>
    public Dictionary<string, DeliveryFault> Faults { get; } = [];

    /// <summary>What the next tries come to, one after another.</summary>
    public Queue<DeliveryException> Refusals { get; } = [];

    /// <summary>Accounts whose messages fail in a way that nobody foresaw.</summary>
    public HashSet<string> Odd { get; } = [];

    public Task<string> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (message.Account is { } account && Faults.TryGetValue(account, out var fault))
        {
            throw new DeliveryException(fault, "It can't be delivered.");
        }

        lock (All)
        {
            if (Refusals.TryDequeue(out var refusal))
            {
                throw refusal;
            }
        }

        if (message.Account is { } odd && Odd.Contains(odd))
        {
            throw new InvalidOperationException("Nobody foresaw it.");
        }

        lock (All)
        {
            All.Add(message);
        }

        return Task.FromResult($"m{message.Id}");
    }

    public Task<string?> FindSentAsync(OutgoingMessage message, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
