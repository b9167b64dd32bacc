using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Rows;

internal static class CommitmentRows
{
    private const int Weekdays = 0;
    private const int EveryNDays = 1;
    private const int Quota = 2;

    public static List<Commitment> Load(SqliteUnit unit, TeamId team, MemberId member) =>
        unit.Query(CommitmentSql.Select, Read, team.Value, member.Value);

    /// <summary>Those of the members whose ids stand in a JSON array, each one's in the same order as by itself.</summary>
    public static List<Commitment> OfMany(SqliteUnit unit, string ids) => unit.Query(CommitmentSql.OfMany, Read, ids);

    public static void Save(IStatements to, TeamId team, MemberId member, Commitment? before, Commitment commitment)
    {
        var (schedule, figure) = Stored(commitment.Schedule);
        to.Execute(
            before is null ? CommitmentSql.Upsert : CommitmentSql.Update, commitment.Id.Value, team.Value, member.Value, commitment.Number,
            schedule, figure, commitment.Time.Iso(), commitment.Minutes, commitment.Channel.Value, commitment.Goal?.Value, commitment.CreatedAt.Ms(), commitment.CreatedOn.Iso(),
            commitment.FirstDate.Iso(), commitment.EndedAt.Ms(), commitment.QuietSince.Ms(), commitment.QuietAskedAt.Ms(),
            commitment.QuietAsks, commitment.LadderResetAt.Ms(), commitment.QuotaSettled.Iso(), commitment.FoldedScore,
            commitment.WokenAt.Ms(), commitment.FoldedMisses, (int?)commitment.Long?.Day, commitment.Long?.Minutes,
            commitment.Strategy?.Value);
    }

    public static void Delete(IStatements to, TeamId team, MemberId member, Commitment commitment) =>
        to.Execute(CommitmentSql.Delete, team.Value, member.Value, commitment.Id.Value);

    private static Commitment Read(SqliteRow row)
    {
        var columns = new Columns(row);
        return new Commitment
        {
            Id = new CommitmentId(columns.Long()),
            Owner = new MemberId(columns.Long()),
            Number = columns.Int(),
            Schedule = Schedule(columns.Int(), columns.Int()),
            Time = columns.Time(),
            Minutes = columns.Int(),
            Channel = new ChannelId(columns.Long()),
            Goal = columns.LongOrNull() is { } goal ? new GoalId(goal) : null,
            CreatedAt = columns.Instant(),
            CreatedOn = columns.Date(),
            FirstDate = columns.Date(),
            EndedAt = columns.InstantOrNull(),
            QuietSince = columns.InstantOrNull(),
            QuietAskedAt = columns.InstantOrNull(),
            QuietAsks = columns.Int(),
            LadderResetAt = columns.InstantOrNull(),
            QuotaSettled = columns.DateOrNull(),
            FoldedScore = columns.Real(),
            WokenAt = columns.InstantOrNull(),
            FoldedMisses = columns.Int(),
            Strategy = columns.LongOrNull() is { } strategy ? new StrategyId(strategy) : null,
            Long = columns.IntOrNull() is { } day ? new LongSession((NodaTime.IsoDayOfWeek)day, columns.Int()) : null,
        };
    }

    private static (int Kind, int Figure) Stored(Schedule schedule) => schedule switch
    {
        Schedule.Weekdays weekdays => (Weekdays, weekdays.Days.Mask),
        Schedule.EveryNDays every => (EveryNDays, every.Days),
        Schedule.Quota quota => (Quota, quota.Times),
        _ => throw new ArgumentException($"There is no column for a schedule of {schedule.GetType().Name}.", nameof(schedule)),
    };

    private static Schedule Schedule(int kind, int figure) => kind switch
    {
        Weekdays => new Schedule.Weekdays(new WorkingDays(figure)),
        EveryNDays => new Schedule.EveryNDays(figure),
        Quota => new Schedule.Quota(figure),
        _ => throw new InvalidOperationException($"There is no schedule {kind}."),
    };
}
