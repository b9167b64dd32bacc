using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Rows;

/// <summary>Aways, pauses and skips.</summary>
internal static class AbsenceRows
{
    /// <summary>The aways that end on <paramref name="from"/> or later.</summary>
    public static List<Away> Aways(SqliteUnit unit, TeamId team, MemberId member, LocalDate from) => unit.Query(
        AbsenceSql.Aways,
        row => new Away(new AwayId(row.GetInt64(0)), Stored.Date(row.GetUtf8(1)), Stored.Date(row.GetUtf8(2)), row.GetStringOrNull(3)),
        team.Value, member.Value, from.Iso());

    public static void Save(IStatements to, TeamId team, MemberId member, Away away) => to.Execute(
        AbsenceSql.UpsertAway, away.Id.Value, team.Value, member.Value, away.From.Iso(), away.To.Iso(), away.Reason);

    public static void Delete(IStatements to, TeamId team, Away away) => to.Execute(AbsenceSql.DeleteAway, team.Value, away.Id.Value);

    public static List<Pause> OwnPauses(SqliteUnit unit, TeamId team, MemberId member) =>
        unit.Query(AbsenceSql.OwnPauses, ReadPause, team.Value, member.Value);

    public static List<Pause> TeamPauses(SqliteUnit unit, TeamId team) => unit.Query(AbsenceSql.TeamPauses, ReadPause, team.Value);

    /// <param name="member">Whose own pause it is; null for one of a goal or of the team.</param>
    public static void Save(IStatements to, TeamId team, MemberId? member, Pause pause) => to.Execute(
        AbsenceSql.UpsertPause, pause.Id.Value, team.Value, member?.Value, (int)pause.Scope, pause.Goal?.Value, pause.From.Ms(),
        pause.LiftedAt.Ms(), pause.Reason, pause.Channel?.Value);

    public static void Delete(IStatements to, TeamId team, Pause pause) => to.Execute(AbsenceSql.DeletePause, team.Value, pause.Id.Value);

    /// <summary>The skips of <paramref name="from"/> or later.</summary>
    public static List<Skip> Skips(SqliteUnit unit, TeamId team, MemberId member, LocalDate from) =>
        unit.Query(AbsenceSql.Skips, ReadSkip, team.Value, member.Value, from.Iso());

    public static void Save(IStatements to, TeamId team, MemberId member, Skip skip) => to.Execute(
        AbsenceSql.UpsertSkip, skip.Id.Value, team.Value, member.Value, skip.Occasion.Value, skip.Commitment.Value, skip.Date.Iso(),
        skip.Reason);

    public static void Delete(IStatements to, TeamId team, Skip skip) => to.Execute(AbsenceSql.DeleteSkip, team.Value, skip.Id.Value);

    private static Pause ReadPause(SqliteRow row)
    {
        var columns = new Columns(row);
        var (id, scope) = (new PauseId(columns.Long()), (PauseScope)columns.Int());
        var (goal, channel) = (columns.LongOrNull(), columns.LongOrNull());
        return new Pause(
            id, scope, goal is { } ofGoal ? new GoalId(ofGoal) : null, columns.Instant(), columns.InstantOrNull(), columns.TextOrNull())
        {
            Channel = channel is { } onChannel ? new ChannelId(onChannel) : null,
        };
    }

    private static Skip ReadSkip(SqliteRow row)
    {
        var columns = new Columns(row);
        return new Skip(
            new SkipId(columns.Long()), new OccasionId(columns.Long()), new CommitmentId(columns.Long()), columns.Date(),
            columns.TextOrNull());
    }
}
