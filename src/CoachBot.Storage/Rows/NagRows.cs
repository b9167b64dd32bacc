using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Rows;

/// <summary>Nags that went out, and what members ask of each other.</summary>
internal static class NagRows
{
    private const long NoGoal = 0;

    public static List<NagSent> Load(SqliteUnit unit, TeamId team, MemberId member, Instant after) => unit.Query(
        NagSql.Select,
        row => new NagSent(row.GetInt64(0), Stored.Instant(row.GetInt64(1)), Stored.Date(row.GetUtf8(2))),
        team.Value, member.Value, after.Ms());

    public static void Save(IStatements to, TeamId team, MemberId member, NagSent nag) =>
        to.Execute(NagSql.Upsert, nag.Id, team.Value, member.Value, nag.At.Ms(), nag.Day.Iso());

    public static void Delete(IStatements to, TeamId team, NagSent nag) => to.Execute(NagSql.Delete, team.Value, nag.Id);

    /// <summary>What still waits to be told, and all asked after an instant.</summary>
    public static List<Ask> Asks(SqliteUnit unit, TeamId team, MemberId member, Instant after) =>
        unit.Query(NagSql.Asks, ReadAsk, team.Value, member.Value, after.Ms());

    public static void Save(IStatements to, TeamId team, MemberId member, Ask ask) => to.Execute(
        NagSql.UpsertAsk, ask.Id, team.Value, member.Value, ask.From.Value, ask.Commitment.Value, ask.Goal?.Value ?? NoGoal, ask.Step, ask.At.Ms(),
        (int)ask.Message, (int)ask.Answer);

    public static void Delete(IStatements to, TeamId team, Ask ask) => to.Execute(NagSql.DeleteAsk, team.Value, ask.Id);

    private static GoalId? Goal(long id) => id == NoGoal ? null : new GoalId(id);

    private static Ask ReadAsk(SqliteRow row)
    {
        var columns = new Columns(row);
        return new Ask(
            columns.Long(), new MemberId(columns.Long()), new CommitmentId(columns.Long()), Goal(columns.Long()), columns.Int(),
            columns.Instant(), (MessageState)columns.Int())
        {
            Answer = (AskAnswer)columns.Int(),
        };
    }
}
