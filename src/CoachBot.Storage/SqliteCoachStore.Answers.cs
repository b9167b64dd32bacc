using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Rows;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage;

/// <content>Which answers were taken.</content>
public sealed partial class SqliteCoachStore
{
    public Task MarkAnsweredAsync(IReadOnlyCollection<Deed> deeds, CancellationToken cancellationToken) => _database.WriteSoonAsync(
        unit => deeds.Sum(deed => unit.Execute(EventSql.MarkAnswered, deed.Platform, deed.EventId)), cancellationToken);

    public async Task<IReadOnlyList<UnansweredDeed>> UnansweredAsync(string platform, Instant since, CancellationToken cancellationToken) =>
        await _database.ReadAsync(unit => unit.Query(EventSql.Unanswered, ReadUnanswered, since.Ms(), platform), cancellationToken).ConfigureAwait(false);

    private static UnansweredDeed ReadUnanswered(SqliteRow row) => new(
        new Deed(new Account(new TeamId(row.GetInt64(0)), new MemberId(row.GetInt64(1))), row.GetString(2), row.GetString(3)),
        ReplyJson.Read(row.GetString(4)));
}
