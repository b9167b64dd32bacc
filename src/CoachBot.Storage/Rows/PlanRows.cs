using System.Text.Json;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Rows;

/// <summary>Plans with their weeks and members, and the answers to their surveys.</summary>
internal static class PlanRows
{
    /// <summary>Those that have not ended.</summary>
    public static List<TeamPlan> Open(SqliteUnit unit, TeamId team) =>
        Load(unit, PlanSql.Open, PlanSql.OpenWeeks, PlanSql.OpenMembers, team);

    public static List<TeamPlan> All(SqliteUnit unit, TeamId team) => Load(unit, PlanSql.All, PlanSql.Weeks, PlanSql.Members, team);

    public static List<PlanAnswer> Answers(SqliteUnit unit, TeamId team, PlanId plan) =>
        unit.Query(PlanSql.Answers, ReadAnswer, team.Value, plan.Value);

    public static void Save(IStatements to, TeamId team, TeamPlan? before, TeamPlan plan)
    {
        to.Execute(
            PlanSql.Upsert, plan.Id.Value, team.Value, plan.By.Value, plan.Key, (int)plan.Kind, plan.Title, plan.Goal?.Value,
            plan.StartsOn.Iso(), plan.LaunchOn.Iso(), plan.BegunAt.Ms(), plan.EndedAt.Ms(), plan.Minutes, plan.LongPercent,
            RecordJson.Write(plan.Weeks), plan.Step, plan.Monday.Iso());
        SaveParts(to, team, before, plan);
    }

    public static void Delete(IStatements to, TeamId team, TeamPlan plan)
    {
        foreach (var deletion in PlanSql.Deletions)
            to.Execute(deletion, team.Value, plan.Id.Value);
    }

    public static void Save(IStatements to, TeamId team, PlanAnswer answer) => to.Execute(
        PlanSql.UpsertAnswer, answer.Id.Value, team.Value, answer.Plan.Value, answer.Member.Value, answer.Week, answer.At.Ms(),
        RecordJson.Write(answer.Scores));

    private static void SaveParts(IStatements to, TeamId team, TeamPlan? before, TeamPlan plan)
    {
        foreach (var gone in (before?.Past ?? []).Except(plan.Past))
            to.Execute(PlanSql.DeleteWeek, team.Value, plan.Id.Value, gone.Monday.Iso());
        foreach (var week in plan.Past.Except(before?.Past ?? []))
        {
            to.Execute(
                PlanSql.InsertWeek, team.Value, plan.Id.Value, week.Monday.Iso(), week.Step, week.Planned, week.Done, (int)week.Outcome);
        }
        foreach (var gone in (before?.Members ?? []).Where(m => plan.Members.All(other => other.Member != m.Member)))
            to.Execute(PlanSql.DeleteMember, team.Value, plan.Id.Value, gone.Member.Value);
        foreach (var member in plan.Members.Except(before?.Members ?? []))
        {
            to.Execute(
                PlanSql.UpsertMember, team.Value, plan.Id.Value, member.Member.Value, member.Commitment.Value, member.Most, member.Before,
                member.SetFor.Iso(), member.LeftAt.Ms());
        }
    }

    private static List<TeamPlan> Load(SqliteUnit unit, string plansOf, string weeksOf, string membersOf, TeamId team)
    {
        var weeks = unit.Query(weeksOf, ReadWeek, team.Value).ToLookup(w => w.Plan, w => w.Week);
        var members = unit.Query(membersOf, ReadMember, team.Value).ToLookup(m => m.Plan, m => m.Member);
        return [.. unit.Query(plansOf, ReadPlan, team.Value).Select(p => p with { Past = [.. weeks[p.Id]], Members = [.. members[p.Id]] })];
    }

    private static TeamPlan ReadPlan(SqliteRow row)
    {
        var columns = new Columns(row);
        return new TeamPlan
        {
            Id = new PlanId(columns.Long()),
            By = new MemberId(columns.Long()),
            Key = columns.Text(),
            Kind = (PlanKind)columns.Int(),
            Title = columns.Text(),
            Goal = columns.LongOrNull() is { } goal ? new GoalId(goal) : null,
            StartsOn = columns.Date(),
            LaunchOn = columns.DateOrNull(),
            BegunAt = columns.InstantOrNull(),
            EndedAt = columns.InstantOrNull(),
            Minutes = columns.Int(),
            LongPercent = columns.Int(),
            Weeks = RecordJson.Read<IReadOnlyList<PlanWeek>>(columns.Text()),
            Step = columns.Int(),
            Monday = columns.Date(),
        };
    }

    private static (PlanId Plan, PastWeek Week) ReadWeek(SqliteRow row)
    {
        var columns = new Columns(row);
        return (
            new PlanId(columns.Long()),
            new PastWeek(columns.Date(), columns.Int(), columns.Int(), columns.Int(), (WeekOutcome)columns.Int()));
    }

    private static (PlanId Plan, PlanMember Member) ReadMember(SqliteRow row)
    {
        var columns = new Columns(row);
        return (
            new PlanId(columns.Long()),
            new PlanMember
            {
                Member = new MemberId(columns.Long()),
                Commitment = new CommitmentId(columns.Long()),
                Most = columns.Int(),
                Before = columns.IntOrNull(),
                SetFor = columns.DateOrNull(),
                LeftAt = columns.InstantOrNull(),
            });
    }

    private static PlanAnswer ReadAnswer(SqliteRow row)
    {
        var columns = new Columns(row);
        return new PlanAnswer(
            new PlanAnswerId(columns.Long()), new PlanId(columns.Long()), new MemberId(columns.Long()), columns.Int(), columns.Instant(),
            RecordJson.Read<IReadOnlyDictionary<string, int>>(columns.Text()));
    }
}
