using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Rows;

/// <summary>Promises to the audience, who covers them, and the holes in it.</summary>
internal static class ExpectationRows
{
    public static List<Expectation> Expectations(SqliteUnit unit, TeamId team) =>
        unit.Query(ExpectationSql.Expectations, ReadExpectation, team.Value);

    /// <summary>Those that have not ended.</summary>
    public static List<Cover> Covers(SqliteUnit unit, TeamId team) => unit.Query(ExpectationSql.Covers, ReadCover, team.Value);

    /// <summary>Those that end after an instant, by their beginning.</summary>
    public static List<Hole> Holes(SqliteUnit unit, TeamId team, Instant after) =>
        unit.Query(ExpectationSql.Holes, ReadHole, team.Value, after.Ms());

    public static void Save(IStatements to, TeamId team, Expectation it) => to.Execute(
        ExpectationSql.UpsertExpectation, it.Id.Value, team.Value, it.Channel?.Value, it.Within, it.Hours.Days.Mask, it.Hours.From.Iso(),
        it.Hours.To.Iso(), it.Zone, it.Metric?.Value, it.CreatedAt.Ms(), it.EndedAt.Ms(), it.SeenOn.Iso());

    public static void Save(IStatements to, TeamId team, Cover it) => to.Execute(
        ExpectationSql.UpsertCover, it.Id.Value, team.Value, it.Member.Value, it.Expectation.Value, it.Hours.Days.Mask, it.Hours.From.Iso(),
        it.Hours.To.Iso(), it.CreatedAt.Ms(), it.EndedAt.Ms());

    public static void Save(IStatements to, TeamId team, Hole it) => to.Execute(
        ExpectationSql.UpsertHole, it.Id.Value, team.Value, it.Expectation.Value, it.From.Ms(), it.To.Ms(), it.FoundAt.Ms(),
        it.TakenBy?.Value, Json(it.Asked), Json(it.Passed), it.PassedAt.Ms(), Json(it.Told));

    public static void Delete(IStatements to, TeamId team, Hole hole) => to.Execute(ExpectationSql.DeleteHole, team.Value, hole.Id.Value);

    private static Expectation ReadExpectation(SqliteRow row)
    {
        var columns = new Columns(row);
        return new Expectation
        {
            Id = new ExpectationId(columns.Long()),
            Channel = columns.LongOrNull() is { } channel ? new ChannelId(channel) : null,
            Within = columns.Int(),
            Hours = ReadHours(ref columns),
            Zone = columns.Text(),
            Metric = columns.LongOrNull() is { } metric ? new MetricId(metric) : null,
            CreatedAt = columns.Instant(),
            EndedAt = columns.InstantOrNull(),
            SeenOn = columns.DateOrNull(),
        };
    }

    private static Cover ReadCover(SqliteRow row)
    {
        var columns = new Columns(row);
        return new Cover(
            new CoverId(columns.Long()), new MemberId(columns.Long()), new ExpectationId(columns.Long()), ReadHours(ref columns),
            columns.Instant(), columns.InstantOrNull());
    }

    private static Hole ReadHole(SqliteRow row)
    {
        var columns = new Columns(row);
        return new Hole
        {
            Id = new HoleId(columns.Long()),
            Expectation = new ExpectationId(columns.Long()),
            From = columns.Instant(),
            To = columns.Instant(),
            FoundAt = columns.Instant(),
            TakenBy = columns.LongOrNull() is { } by ? new MemberId(by) : null,
            Asked = Members(columns.Text()),
            Passed = Members(columns.Text()),
            PassedAt = columns.InstantOrNull(),
            Told = Members(columns.Text()),
        };
    }

    private static WeeklyHours ReadHours(ref Columns columns) => new(new WorkingDays(columns.Int()), columns.Time(), columns.Time());

    private static string Json(IReadOnlyList<MemberId> members) => RecordJson.Write(members.Select(m => m.Value).ToArray());

    private static MemberId[] Members(string json) => [.. RecordJson.Read<long[]>(json).Select(id => new MemberId(id))];
}
