using System.Text.Json;
using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using Xunit;

namespace CoachBot.Testing.Stores;

/// <summary>What every store must do. A store's test project derives from it.</summary>
public abstract partial class CoachStoreSuite : IAsyncLifetime
{
    protected static readonly Actor Ada = new("terminal", "w1", "ada", "Ada", "Europe/London");
    protected static readonly Actor Bob = new("terminal", "w1", "bob", "Bob", null);

    private static CancellationToken None => CancellationToken.None;

    private FixedClock Clock { get; } = new(Sample.Start);

    private ICoachStore Store { get; set; } = null!;

    private IOutboxStore Outbox => (IOutboxStore)Store;

    private IHostPresence Presence => (IHostPresence)Store;

    private IAnsweredEvents Answered => (IAnsweredEvents)Store;

    private TeamId TeamId { get; set; }

    private MemberId AdaId { get; set; }

    private MemberId BobId { get; set; }

    /// <summary>Opens the store; called again after <see cref="IAsyncDisposable.DisposeAsync"/>, it finds what was written before.</summary>
    protected abstract ICoachStore Open(TimeProvider clock);

    public async Task InitializeAsync()
    {
        Store = Open(Clock);
        (TeamId, AdaId) = await FoundTeam(Ada);
        BobId = await ChangeAsync(session => session.CreateMember(session.Team(TeamId), Bob, Role.Member, Sample.Settings(), Sample.Start).Id);
    }

    public virtual async Task DisposeAsync() => await Store.DisposeAsync();

    protected async Task<(TeamId Team, MemberId Member)> FoundTeam(Actor actor) => await ChangeAsync(session =>
    {
        var team = session.CreateTeam(actor.Platform, actor.Workspace, $"Team {actor.Workspace}", Sample.Start);
        var book = session.CreateMember(team, actor, Role.Admin, Sample.Settings(), Sample.Start);
        return (team.Id, book.Id);
    });

    private Task<T> ChangeAsync<T>(Func<ICoachSession, T> work) => Store.InTransactionAsync(work, None);

    private Task ChangeAsync(Action<ICoachSession> work) => ChangeAsync(session =>
    {
        work(session);
        return 0;
    });

    private Task<T> ReadAsync<T>(Func<ICoachReader, T> work) => Store.ReadAsync(work, None);

    private Task ChangeAdaAsync(Action<MemberBook> work) => ChangeAsync(session =>
    {
        var book = session.Member(TeamId, AdaId);
        work(book);
        session.Save(book.Team);
        session.Save(book, wakeUp: null);
    });

    private static string JsonOf(Reply reply) => JsonSerializer.Serialize(reply, ReplyJson.Options);

    private Task<MemberBook> AdaAsync() => ReadAsync(reader => reader.Member(TeamId, AdaId));

    /// <summary>Closes the store and opens it again: nothing is left in memory.</summary>
    private async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = Open(Clock);
    }

    private static Reply Saying(string text) => Reply.Of(new Block.Text(Line.Plain(text)));
}
