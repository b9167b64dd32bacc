using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Rows;
using CoachBot.Storage.Sql;
using NodaTime;

namespace CoachBot.Storage.Sessions;

/// <content>What the outbox is to send, and to send no more.</content>
internal sealed partial class StoreSession
{
    public void Enqueue(OutboxMessage message)
    {
        FallsDue(message.At);
        if (message is { To: { } member, Edits: null })
            OutboxRows.InsertTo(To, member, message);
        else
            OutboxRows.Insert(To, message, OutboxRows.AddressOf(Unit, message, Team(message.Team)));
    }

    public void EditMessages(TeamId team, OccasionId occasion, Reply? content, Instant now)
    {
        FallsDue(now);
        OutboxRows.EditAbout(To, team, occasion, content, now, NewId());
    }

    public void Withdraw(TeamId team, string key)
    {
        // Others may have waited for it.
        FallsDue(Instant.MinValue);
        To.Execute(OutboxSql.WithdrawKeyed, team.Value, key);
    }

    public bool IsWaiting(TeamId team, string key) => Unit.QuerySingleOrDefault(OutboxSql.IsWaiting, _ => true, team.Value, key);

    public IReadOnlyList<(long Id, Instant At)> WaitingNotices(TeamId team, MemberId to, Instant now) => Unit.Query(
        OutboxSql.WaitingFor, row => (row.GetInt64(0), Stored.Instant(row.GetInt64(1))), team.Value, to.Value, now.Ms());

    public void MoveMessage(TeamId team, long id, Instant to)
    {
        FallsDue(to);
        To.Execute(OutboxSql.Move, team.Value, id, to.Ms());
    }

    public void ReplaceMessage(TeamId team, string key, Reply content, Instant now)
    {
        FallsDue(now);
        OutboxRows.Replace(To, team, key, content, now, NewId());
    }

    public void RewriteMessage(TeamId team, string key, Reply content, Instant now)
    {
        FallsDue(now);
        OutboxRows.Rewrite(To, team, key, content, now, NewId());
    }

    public SentMessage? FindMessage(TeamId team, long id) => OutboxRows.Find(Unit, team, id);

    public void TellUndelivered(TeamId team, MemberId member, IReadOnlyList<long> messages)
    {
        foreach (var id in messages)
            To.Execute(OutboxSql.TellUndelivered, team.Value, member.Value, id);
    }
}
