using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Rows;

internal static class OccasionRows
{
    /// <summary>A check-in gives to an occasion of two weeks before at most: a make-up window, or a quota week.</summary>
    private const int DaysOfMakingUp = 14;
    private const int MemberColumn = 23;

    /// <summary>The occasions that close after <paramref name="foldedTo"/>.</summary>
    public static List<Occasion> Load(SqliteUnit unit, TeamId team, MemberId member, Instant foldedTo) =>
        unit.Query(OccasionSql.Select, Read, team.Value, member.Value, foldedTo.Ms());

    /// <summary>
    /// The occasions of a span of days, and those before it to which its check-ins may have given. The day of an occasion ends within
    /// two days, wherever its member is.
    /// </summary>
    public static List<Occasion> Between(SqliteUnit unit, TeamId team, MemberId member, LocalDate from, LocalDate to) => unit.Query(
        OccasionSql.Between, Read, team.Value, member.Value, from.PlusDays(-DaysOfMakingUp).AtMidnight().InUtc().ToInstant().Ms(),
        to.PlusDays(2).AtMidnight().InUtc().ToInstant().Ms());

    /// <summary>Those of the members whose ids stand in a JSON array, each one's in the same order as by itself.</summary>
    public static List<(MemberId Member, Occasion Occasion)> OfMany(SqliteUnit unit, string ids) =>
        unit.Query(OccasionSql.OfMany, row => (new MemberId(row.GetInt64(MemberColumn)), Read(row)), ids);

    public static void Save(IStatements to, TeamId team, MemberId member, Occasion? before, Occasion occasion)
    {
        // The close is part of the key.
        var isThere = before?.Close == occasion.Close;
        if (before is not null && !isThere)
            Delete(to, team, member, before);
        to.Execute(
            isThere ? OccasionSql.Update : OccasionSql.Upsert, team.Value, member.Value, occasion.Close.Ms(), occasion.Id.Value, occasion.Commitment.Value,
            occasion.Date.Iso(), occasion.Slot, occasion.Reminder.Ms(), occasion.WindowEnd.Ms(), occasion.Planned, occasion.PerDay,
            occasion.Minutes, (int)occasion.State, (int)occasion.Excuse, occasion.ExcuseId, occasion.SettledAt.Ms(),
            occasion.MakeUpEnd.Ms(), occasion.MakeUpOver, occasion.ReserveSpentOn.Iso(), occasion.QuotaWeek.Iso(), occasion.ReserveTold,
            (int)occasion.ReminderMessage, (int)occasion.LastCallMessage, (int)occasion.NagMessage, occasion.SnoozedUntil.Ms());
    }

    public static void Delete(IStatements to, TeamId team, MemberId member, Occasion occasion) =>
        to.Execute(OccasionSql.Delete, team.Value, member.Value, occasion.Close.Ms(), occasion.Id.Value);

    private static Occasion Read(SqliteRow row)
    {
        var columns = new Columns(row);
        return new Occasion
        {
            Close = columns.Instant(),
            Id = new OccasionId(columns.Long()),
            Commitment = new CommitmentId(columns.Long()),
            Date = columns.Date(),
            Slot = columns.Int(),
            Reminder = columns.Instant(),
            WindowEnd = columns.Instant(),
            Planned = columns.Int(),
            PerDay = columns.Real(),
            Minutes = columns.Int(),
            State = (OccasionState)columns.Int(),
            Excuse = (ExcuseKind)columns.Int(),
            ExcuseId = columns.Long(),
            SettledAt = columns.InstantOrNull(),
            MakeUpEnd = columns.InstantOrNull(),
            MakeUpOver = columns.Flag(),
            ReserveSpentOn = columns.DateOrNull(),
            QuotaWeek = columns.DateOrNull(),
            ReserveTold = columns.Flag(),
            ReminderMessage = (MessageState)columns.Int(),
            LastCallMessage = (MessageState)columns.Int(),
            NagMessage = (MessageState)columns.Int(),
            SnoozedUntil = columns.InstantOrNull(),
        };
    }
}
