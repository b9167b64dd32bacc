using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Stores;

/// <summary>
/// A transaction. The books that it hands out are forks: rules change them, <see cref="Save(MemberBook, Instant?)"/> writes what
/// has changed. The same member is handed out once: who asks again gets the same fork.
/// </summary>
public interface ICoachSession : ICoachReader
{
    /// <summary>
    /// Who acts: stands in the ledger rows that are written, and beside the answer to the event. Null for the coach itself.
    /// </summary>
    MemberId? Actor { get; set; }

    /// <summary>The books handed out so far.</summary>
    IReadOnlyCollection<MemberBook> OpenMembers { get; }

    IReadOnlyCollection<TeamBook> OpenTeams { get; }

    /// <summary>
    /// The first instant at which something that was written here is to happen: a look at a member, or a message. Null where nothing of
    /// it waits for time to pass.
    /// </summary>
    Instant? FirstDue { get; }

    /// <summary>What makes one of two teams, and of two members.</summary>
    ILinkBook Links { get; }

    /// <summary>Notes that an account speaks: messages to its member go there, and direct messages are about its workspace.</summary>
    void Use(Actor actor);

    /// <summary>Notes that somebody speaks to another of their teams than the one that their direct messages were about: they are about it from now on.</summary>
    void TurnTo(Account account, Actor actor);

    /// <summary>The answer to an event that came before, or null.</summary>
    ReceivedEvent? FindReceived(string platform, string eventId);

    /// <summary>Remembers an event and its answer for 24 hours.</summary>
    void Receive(string platform, string eventId, Instant now, Reply reply);

    TeamBook CreateTeam(string platform, string workspace, string name, Instant now);

    MemberBook CreateMember(TeamBook team, Actor actor, Role role, MemberSettings settings, Instant now);

    /// <summary>Writes what was chosen for a workspace.</summary>
    void Save(Workspace workspace);

    /// <summary>Writes what has changed in a member's book, and when the member is to be looked at next.</summary>
    void Save(MemberBook book, Instant? wakeUp);

    void Save(TeamBook book);

    /// <summary>Looks at a member later than was meant, without looking at them now.</summary>
    void PutOff(WakeUp wakeUp, Instant until);

    /// <summary>Puts a message down to be sent. One with a key that was used before is left out.</summary>
    void Enqueue(OutboxMessage message);

    /// <summary>Takes a message back that was put down and not sent yet; nothing happens where it is out, or was never put down.</summary>
    void Withdraw(TeamId team, string key);

    /// <summary>Whether a message that was put down waits still.</summary>
    bool IsWaiting(TeamId team, string key);

    /// <summary>The notices to a member that wait for an instant to come, with when they were meant to go out at first.</summary>
    IReadOnlyList<(long Id, Instant At)> WaitingNotices(TeamId team, MemberId to, Instant now);

    /// <summary>Has a message that waits go out at another instant.</summary>
    void MoveMessage(TeamId team, long id, Instant to);

    /// <summary>Edits the messages about an occasion that were sent or are on their way.</summary>
    /// <param name="team">The team.</param>
    /// <param name="occasion">What they are about.</param>
    /// <param name="content">What they say from now on; null for what they said before any edit.</param>
    /// <param name="now">The present.</param>
    void EditMessages(TeamId team, OccasionId occasion, Reply? content, Instant now);

    /// <summary>
    /// Replaces the message that was put down under a key: it is edited where it was sent or is on its way, else withdrawn. Nothing happens
    /// where there is none.
    /// </summary>
    void ReplaceMessage(TeamId team, string key, Reply content, Instant now);

    /// <summary>
    /// Has the message that was put down under a key say something else: one that waits says it when it goes out, one that was sent or is on
    /// its way is edited. Nothing happens where there is none.
    /// </summary>
    void RewriteMessage(TeamId team, string key, Reply content, Instant now);

    SentMessage? FindMessage(TeamId team, long id);

    /// <summary>Messages of <see cref="ICoachReader.Undelivered"/> were told, and wait no more.</summary>
    void TellUndelivered(TeamId team, MemberId member, IReadOnlyList<long> messages);

    void AddUndo(UndoEntry entry);

    void RemoveUndo(UndoEntry entry);

    /// <summary>Puts figures of an import down that nobody reads before it is confirmed: as many as the caller can answer for at once.</summary>
    void Stage(TeamId team, ImportId import, ReadOnlySpan<ImportedFigure> figures);

    /// <summary>Removes up to <paramref name="most"/> figures of a member's imports that were never confirmed; false where none are left.</summary>
    bool DropStaged(TeamId team, MemberId by, int most);

    void AddForecast(TeamId team, StoredForecast forecast);

    /// <summary>Scores the forecasts of a goal that ended.</summary>
    void ScoreForecasts(TeamId team, GoalId goal, bool cameTrue);

    /// <summary>
    /// Erases a member: name, accounts, notes, reasons and message texts go; numbers and states stay, without a name. Returns
    /// false where there is no such member.
    /// </summary>
    bool Forget(TeamId team, MemberId member, Instant now);

    /// <summary>The members whose only workspace this is, of those in which the bot still is.</summary>
    IReadOnlyList<Account> OnlyIn(Workspace workspace);

    /// <summary>The members of a workspace who are gone.</summary>
    IReadOnlyList<Account> GoneWith(Workspace workspace);

    /// <summary>The members of all teams who have been gone since before an instant, and are not erased yet.</summary>
    IReadOnlyList<Account> GoneBefore(Instant instant);

    /// <summary>Erases workspaces that the bot has been out of since before an instant, and what their teams wrote where none is left to them.</summary>
    void ForgetWorkspaces(Instant before);
}

public sealed record ReceivedEvent(Reply Reply);

/// <summary>Who is to be looked at, and when.</summary>
public sealed record WakeUp(TeamId Team, MemberId Member, Instant DueAt);

/// <summary>What a change put in place of what: enough to take it back.</summary>
/// <param name="Command">The command's path, for the answer.</param>
/// <param name="Before">Records as they were, as JSON.</param>
public sealed record UndoEntry(long Id, TeamId Team, MemberId Member, Instant At, string Command, string Before);
