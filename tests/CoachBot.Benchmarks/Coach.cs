using CoachBot.Application.Agenda;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Hosting;
using CoachBot.Simulation;
using CoachBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CoachBot.Benchmarks;

/// <summary>The coach as it is shipped, with its real store, on a clock that the benchmark moves and a platform that sends nowhere.</summary>
internal sealed class Coach : IChatPlatform, IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AgendaRunner _agenda;
    private readonly CommandPipeline _pipeline;
    private readonly OutboxDispatcher _dispatcher;
    private long _events;

    private Coach(string path, Instant start)
    {
        Clock = new VirtualClock(start);
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton<IChatPlatform>(this);
        collection.AddSqliteStore(path).AddCoach();
        _services = collection.BuildServiceProvider();
        _agenda = _services.GetRequiredService<AgendaRunner>();
        _pipeline = _services.GetRequiredService<CommandPipeline>();
        _dispatcher = _services.GetRequiredService<OutboxDispatcher>();
        Store = _services.GetRequiredService<SqliteCoachStore>();
    }

    public string Name => "bench";

    public int MostAtOnce => 1;

    public VirtualClock Clock { get; }

    public SqliteCoachStore Store { get; }

    public static Coach Open(string path, Instant start) => new(path, start);

    public static Actor ActorOf(int member) => new("bench", $"W{member / 8}", $"A{member}", $"Member {member}", "Europe/London");

    public Task<Reply> SayAsync(Actor actor, string text, IncomingFile? file = null) =>
        _pipeline.HandleAsync(new CommandInvoked($"E{Interlocked.Increment(ref _events)}", actor, text) { Files = file is null ? [] : [file] }, Shown, CancellationToken.None);

    public Task<Reply> PressAsync(Actor actor, ActionId action) =>
        _pipeline.HandleAsync(new ButtonPressed($"E{Interlocked.Increment(ref _events)}", actor, action, null), Shown, CancellationToken.None);

    public Task<int> TickAsync() => _agenda.TickAsync(Store, Clock.Now, CancellationToken.None);

    /// <summary>Does all that is due, and sends what there is to send.</summary>
    public async Task SettleAsync()
    {
        while (await TickAsync() > 0)
        {
        }
        await _dispatcher.DrainAsync(CancellationToken.None);
    }

    public Task<string> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) => Task.FromResult($"M{message.Id}");

    public Task<string?> FindSentAsync(OutgoingMessage message, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static Task Shown(Reply reply) => Task.CompletedTask;
}
