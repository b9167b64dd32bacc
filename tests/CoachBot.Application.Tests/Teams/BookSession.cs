using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Tests.Teams;

/// <summary>A transaction over books in memory; what no command of these tests asks for is not there.</summary>
internal sealed class BookSession(TeamBook team) : BookReader(null), ICoachSession
{
    public TeamBook TheTeam { get; } = team;

    public List<MemberBook> Books { get; } = [];

    public List<SentMessage> Sent { get; } = [];

    public List<ExportTable> Tables { get; } = [];

    public List<MemberId> Forgotten { get; } = [];

    public MemberId? Actor { get; set; }

    public ILinkBook Links => throw new NotSupportedException();

    public void Use(Actor actor) => throw new NotSupportedException();

    public void Save(Workspace workspace) => throw new NotSupportedException();

    public IReadOnlyList<Account> OnlyIn(Workspace workspace) => throw new NotSupportedException();

    public IReadOnlyList<Account> GoneWith(Workspace workspace) => throw new NotSupportedException();

    public IReadOnlyList<Account> GoneBefore(Instant instant) => throw new NotSupportedException();

    public void ForgetWorkspaces(Instant before) => throw new NotSupportedException();

    public IReadOnlyCollection<MemberBook> OpenMembers => Books;

    public IReadOnlyCollection<TeamBook> OpenTeams => [TheTeam];

    public Instant? FirstDue => null;

    public bool Forget(TeamId team, MemberId member, Instant now)
    {
        Forgotten.Add(member);
        return true;
    }

    public void TurnTo(Account account, Actor actor) => throw new NotSupportedException();

    public ReceivedEvent? FindReceived(string platform, string eventId) => throw new NotSupportedException();

    public void Receive(string platform, string eventId, Instant now, Reply reply) => throw new NotSupportedException();

    public TeamBook CreateTeam(string platform, string workspace, string name, Instant now) => throw new NotSupportedException();

    public MemberBook CreateMember(TeamBook team, Actor actor, Role role, MemberSettings settings, Instant now) => throw new NotSupportedException();

    public void Save(MemberBook book, Instant? wakeUp) => throw new NotSupportedException();

    public void Save(TeamBook book) => throw new NotSupportedException();

    public void Enqueue(OutboxMessage message) => throw new NotSupportedException();

    public void PutOff(WakeUp wakeUp, Instant until) => throw new NotSupportedException();

    public void Withdraw(TeamId team, string key) => throw new NotSupportedException();

    public bool IsWaiting(TeamId team, string key) => throw new NotSupportedException();

    public IReadOnlyList<(long Id, Instant At)> WaitingNotices(TeamId team, MemberId to, Instant now) => throw new NotSupportedException();

    public void MoveMessage(TeamId team, long id, Instant to) => throw new NotSupportedException();

    public void EditMessages(TeamId team, OccasionId occasion, Reply? content, Instant now) => throw new NotSupportedException();

    public void ReplaceMessage(TeamId team, string key, Reply content, Instant now) => throw new NotSupportedException();

    public void RewriteMessage(TeamId team, string key, Reply content, Instant now) => throw new NotSupportedException();

    public SentMessage? FindMessage(TeamId team, long id) => throw new NotSupportedException();

    public void Stage(TeamId team, ImportId import, ReadOnlySpan<ImportedFigure> figures) => throw new NotSupportedException();

    public bool DropStaged(TeamId team, MemberId by, int most) => throw new NotSupportedException();

    public void TellUndelivered(TeamId team, MemberId member, IReadOnlyList<long> messages) => throw new NotSupportedException();

    public void AddUndo(UndoEntry entry) => throw new NotSupportedException();

    public void RemoveUndo(UndoEntry entry) => throw new NotSupportedException();

    public void AddForecast(TeamId team, StoredForecast forecast) => throw new NotSupportedException();

    public void ScoreForecasts(TeamId team, Domain.Goals.GoalId goal, bool cameTrue) => throw new NotSupportedException();
}
