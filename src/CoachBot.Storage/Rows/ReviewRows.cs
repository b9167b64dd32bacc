using CoachBot.Application.Stores;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Reviews;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Rows;

/// <summary>Ideas, kudos and answers to reviews.</summary>
internal static class ReviewRows
{
    public static ReviewRecords Load(SqliteUnit unit, TeamId team, Instant from)
    {
        var ms = Math.Max(0, from.Ms());
        return new ReviewRecords(
            unit.Query(ReviewSql.Ideas, ReadIdea, team.Value),
            unit.Query(ReviewSql.Kudos, ReadKudos, team.Value, ms),
            unit.Query(ReviewSql.Answers, ReadAnswer, team.Value, ms));
    }

    public static List<ScoredForecast> ScoredForecasts(SqliteUnit unit, TeamId team) => unit.Query(
        ReviewSql.ScoredForecasts,
        row => new ScoredForecast(new GoalId(row.GetInt64(0)), row.GetDouble(1), row.GetBoolean(2)),
        team.Value);

    public static void Save(IStatements to, TeamId team, Idea idea) => to.Execute(
        ReviewSql.UpsertIdea, idea.Id.Value, team.Value, idea.Number, idea.Text, idea.By.Value, idea.At.Ms(), (int)idea.State,
        idea.ClosedAt.Ms());

    public static void Delete(IStatements to, TeamId team, Idea idea) => to.Execute(ReviewSql.DeleteIdea, team.Value, idea.Id.Value);

    public static void Save(IStatements to, TeamId team, Kudos kudos) => to.Execute(
        ReviewSql.UpsertKudos, kudos.Id.Value, team.Value, kudos.From.Value, kudos.To.Value, kudos.Text, kudos.At.Ms());

    public static void Delete(IStatements to, TeamId team, Kudos kudos) =>
        to.Execute(ReviewSql.DeleteKudos, team.Value, kudos.Id.Value);

    public static void Save(IStatements to, TeamId team, ReviewAnswer answer) => to.Execute(
        ReviewSql.UpsertAnswer, answer.Id.Value, team.Value, answer.Member.Value, answer.At.Ms(), answer.On.Iso(), answer.Worked,
        answer.DidNotWork, answer.Change, answer.AskedAt.Ms(), answer.Did is { } did ? (did ? 1 : 0) : default(int?));

    public static void Delete(IStatements to, TeamId team, ReviewAnswer answer) =>
        to.Execute(ReviewSql.DeleteAnswer, team.Value, answer.Id.Value);

    private static Idea ReadIdea(SqliteRow row)
    {
        var columns = new Columns(row);
        return new Idea(
            new IdeaId(columns.Long()), columns.Int(), columns.Text(), new MemberId(columns.Long()), columns.Instant(),
            (IdeaState)columns.Int(), columns.InstantOrNull());
    }

    private static Kudos ReadKudos(SqliteRow row)
    {
        var columns = new Columns(row);
        return new Kudos(
            new KudosId(columns.Long()), new MemberId(columns.Long()), new MemberId(columns.Long()), columns.Text(), columns.Instant());
    }

    private static ReviewAnswer ReadAnswer(SqliteRow row)
    {
        var columns = new Columns(row);
        return new ReviewAnswer(
            new ReviewAnswerId(columns.Long()), new MemberId(columns.Long()), columns.Instant(), columns.Date(), columns.TextOrNull(),
            columns.TextOrNull(), columns.TextOrNull(), columns.InstantOrNull(), columns.IntOrNull() is { } did ? did != 0 : null);
    }
}
