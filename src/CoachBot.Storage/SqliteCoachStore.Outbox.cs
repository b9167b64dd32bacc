using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Books;
using CoachBot.Storage.Rows;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage;

/// <content>The outbox, as the dispatcher sees it: over all teams.</content>
public sealed partial class SqliteCoachStore
{
    private const int Claimed = 1;

    public Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(
        string platform, Instant now, Instant leaseUntil, int most, CancellationToken cancellationToken) =>
        _database.WriteAsync(unit => Claim(unit, platform, now, leaseUntil, most), cancellationToken);

    public Task MarkSentAsync(IReadOnlyList<(long Id, string PlatformId)> sent, Instant now, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            unit =>
            {
                foreach (var (id, platformId) in sent)
                {
                    var (team, member) = unit.QuerySingleOrDefault(OutboxSql.MarkSent, ReadReceiver, id, platformId, now.Ms());
                    if (member > 0)
                        unit.Execute(MemberSql.MarkReachable, team, member, BookCache.NewStamp());
                }
                return sent.Count;
            },
            cancellationToken);

    public Task RetryAsync(long id, Instant at, bool outcomeUnknown, string reason, CancellationToken cancellationToken) =>
        _database.WriteAsync(unit => unit.Execute(OutboxSql.Retry, id, at.Ms(), outcomeUnknown, reason), cancellationToken);

    public Task PutOffAsync(long id, Instant until, bool outcomeUnknown, string reason, CancellationToken cancellationToken) =>
        _database.WriteAsync(unit => unit.Execute(OutboxSql.PutOff, id, until.Ms(), outcomeUnknown, reason), cancellationToken);

    public Task<Account?> DropAsync(long id, bool unreachable, string reason, Instant now, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            unit =>
            {
                var (team, member) = unit.QuerySingleOrDefault(OutboxSql.Drop, ReadReceiver, id, reason);
                if (member == 0)
                    return null;
                if (unreachable)
                    unit.Execute(MemberSql.MarkUnreachable, team, member, now.Ms(), BookCache.NewStamp());
                return new Account(new TeamId(team), new MemberId(member));
            },
            cancellationToken);

    public Task ReleaseClaimsAsync(CancellationToken cancellationToken) =>
        _database.WriteAsync(unit => unit.Execute(OutboxSql.ReleaseClaims), cancellationToken);

    public Task RetryNowAsync(Instant now, CancellationToken cancellationToken) =>
        _database.WriteAsync(unit => unit.Execute(OutboxSql.RetryNow, now.Ms()), cancellationToken);

    public Task<Instant?> NextAsync(string platform, CancellationToken cancellationToken) => _database.ReadAsync(
        unit => unit.QuerySingleOrDefault(OutboxSql.Next, row => row.GetInt64OrNull(0), platform) is { } ms ? Stored.Instant(ms) : (Instant?)null,
        cancellationToken);

    private static IReadOnlyList<ClaimedMessage> Claim(SqliteUnit unit, string platform, Instant now, Instant leaseUntil, int most)
    {
        var claimed = new List<ClaimedMessage>();
        foreach (var (message, isWanted) in unit.Query(OutboxSql.Claimable, ReadClaimable, platform, now.Ms(), most))
        {
            if (isWanted)
            {
                unit.Execute(OutboxSql.Claim, message.Id, leaseUntil.Ms(), now.Ms());
                claimed.Add(message);
            }
            else
            {
                unit.Execute(OutboxSql.Withdraw, message.Id);
            }
        }
        return claimed;
    }

    private static (long Team, long Member) ReadReceiver(SqliteRow row) => (row.GetInt64(0), row.GetInt64(1));

    private static (ClaimedMessage Message, bool IsWanted) ReadClaimable(SqliteRow row)
    {
        var columns = new Columns(row);
        var id = columns.Long();
        var account = columns.TextOrNull();
        var room = columns.TextOrNull();
        var kind = (MessageKind)columns.Int();
        var content = ReplyJson.Read(columns.Text());
        var at = columns.Instant();
        var edits = columns.LongOrNull();
        var attempts = columns.Int() + 1;
        // The lease of a claimed one has run out: whoever had it may have sent it.
        var unknown = columns.Int() == Claimed | columns.Flag();
        var reader = new Reader(columns.Text(), columns.Text(), (DateFormat)columns.Int(), (NumberFormat)columns.Int());
        var isWanted = columns.Flag();
        var message = new OutgoingMessage(id, at, account, room, kind, content, reader, edits)
        {
            Workspace = columns.TextOrNull(),
            EditedId = columns.TextOrNull(),
            FirstTriedAt = columns.InstantOrNull(),
            Team = columns.TextOrNull(),
        };
        return (new ClaimedMessage(message, attempts, unknown), isWanted);
    }
}
