using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Rows;

internal static class CheckInRows
{
    /// <summary>The check-ins of <paramref name="from"/> or later, each with its credits.</summary>
    public static List<CheckIn> Load(SqliteUnit unit, TeamId team, MemberId member, LocalDate from)
    {
        var since = from.Iso();
        var credits = ByCheckIn(unit.Query(CheckInSql.Credits, ReadCredit, team.Value, member.Value, since));
        return unit.Query(CheckInSql.Select, row => Read(row, member, credits), team.Value, member.Value, since);
    }

    /// <summary>Those of a span of days, both included.</summary>
    public static List<CheckIn> Between(SqliteUnit unit, TeamId team, MemberId member, LocalDate from, LocalDate to)
    {
        var (first, last) = (from.Iso(), to.Iso());
        var credits = ByCheckIn(unit.Query(CheckInSql.CreditsBetween, ReadCredit, team.Value, member.Value, first, last));
        return unit.Query(CheckInSql.Between, row => Read(row, member, credits), team.Value, member.Value, first, last);
    }

    public static void Save(IStatements to, TeamId team, MemberId member, CheckIn? before, CheckIn checkIn)
    {
        // The date is part of the key.
        if (before is not null && before.Date != checkIn.Date)
            Delete(to, team, member, before);
        var date = checkIn.Date.Iso();
        to.Execute(
            CheckInSql.Upsert, team.Value, member.Value, date, checkIn.Id.Value, checkIn.Number, checkIn.Minutes, (int?)checkIn.Activity,
            checkIn.Channel?.Value, checkIn.Note, checkIn.LoggedAt.Ms());
        if (before is not null)
            to.Execute(CheckInSql.DeleteCredits, team.Value, member.Value, date, checkIn.Id.Value);
        for (var place = 0; place < checkIn.Credits.Count; place++)
        {
            var credit = checkIn.Credits[place];
            to.Execute(
                CheckInSql.InsertCredit, team.Value, member.Value, date, checkIn.Id.Value, place, credit.Occasion.Value, credit.Minutes,
                (int)credit.Kind);
        }
    }

    public static void Delete(IStatements to, TeamId team, MemberId member, CheckIn checkIn) =>
        to.Execute(CheckInSql.Delete, team.Value, member.Value, checkIn.Date.Iso(), checkIn.Id.Value);

    private static Dictionary<long, IReadOnlyList<Credit>> ByCheckIn(List<(long CheckIn, Credit Credit)> credits) =>
        credits.GroupBy(credit => credit.CheckIn, credit => credit.Credit)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<Credit>)[.. group]);

    private static (long CheckIn, Credit Credit) ReadCredit(SqliteRow row) =>
        (row.GetInt64(0), new Credit(new OccasionId(row.GetInt64(1)), row.GetInt32(2), (CreditKind)row.GetInt32(3)));

    private static CheckIn Read(SqliteRow row, MemberId member, Dictionary<long, IReadOnlyList<Credit>> credits)
    {
        var columns = new Columns(row);
        var date = columns.Date();
        var id = columns.Long();
        return new CheckIn
        {
            Member = member,
            Date = date,
            Id = new CheckInId(id),
            Number = columns.Int(),
            Minutes = columns.Int(),
            Activity = (Activity?)columns.IntOrNull(),
            Channel = columns.LongOrNull() is { } channel ? new ChannelId(channel) : null,
            Note = columns.TextOrNull(),
            LoggedAt = columns.Instant(),
            Credits = credits.GetValueOrDefault(id, []),
        };
    }
}
