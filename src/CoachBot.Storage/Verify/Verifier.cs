using System.Globalization;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Verify;

/// <summary>
/// Recomputes every derived figure of a store from its ledger, by an implementation of its own that shares nothing with the coach's rules,
/// and names what differs. Reads one snapshot, also beside a running bot.
/// </summary>
public static class Verifier
{
    private static readonly string[] OccasionColumns =
    [
        "close_ms", "commitment_id", "date", "slot", "reminder_ms", "window_end_ms", "planned", "per_day", "minutes", "state", "excuse", "excuse_id",
        "settled_ms", "make_up_end_ms", "make_up_over", "reserve_spent_on", "quota_week",
    ];

    private static readonly string[] CommitmentColumns =
    [
        "number", "schedule", "time", "minutes", "channel_id", "goal_id", "first_date", "ended_ms", "quiet_since_ms", "quiet_asked_ms",
        "quiet_asks", "ladder_reset_ms", "quota_settled", "folded_score", "long_day", "long_minutes",
    ];

    /// <param name="path">The file; relative to the current folder.</param>
    /// <param name="cancellationToken">Ends the wait for the file.</param>
    /// <exception cref="StoreException">The file is missing, damaged, cannot be read, or is not of this program's schema.</exception>
    public static async Task<VerifyReport> RunAsync(string path, CancellationToken cancellationToken)
    {
        var database = SqliteDatabase.OpenReadOnly(path, CoachMigrations.All);
        await using (database.ConfigureAwait(false))
        {
            return await database.ReadAsync(unit => Verify(unit, path), cancellationToken).ConfigureAwait(false);
        }
    }

    private static VerifyReport Verify(SqliteUnit unit, string path)
    {
        if (unit.Query("PRAGMA integrity_check(1)", row => row.GetString(0)) is not ["ok"])
            throw new StoreException($"{path} is damaged. Stop CoachBot, put the file aside and restore a backup in its place.");
        var comparison = new Comparison(unit);
        foreach (var team in unit.Query("SELECT id FROM teams ORDER BY id", row => row.GetInt64(0)))
        {
            Team(unit, comparison, team);
            foreach (var member in unit.Query("SELECT id FROM members WHERE team_id = ?1 ORDER BY id", row => row.GetInt64(0), team))
            {
                var replay = new MemberReplay(LedgerFact.Of(unit, team, member));
                Occasions(comparison, replay, team, member);
                CheckIns(comparison, replay, team, member);
                Carried(comparison, replay, team, member);
                WakeUps.Check(unit, comparison, team, member);
            }
        }
        return comparison.Report;
    }

    private static void Occasions(Comparison comparison, MemberReplay replay, long team, long member)
    {
        var figures = new Figures();
        foreach (var o in replay.Occasions.Values)
        {
            figures.Put(
                Text(o.Id), o.Close, o.Commitment, o.Date, o.Slot, o.Reminder, o.WindowEnd, o.Planned, o.PerDay, replay.MinutesOf(o.Id), o.State,
                o.Excuse, o.ExcuseId, o.SettledAt, o.MakeUpEnd, o.MakeUpOver, o.ReserveSpentOn, o.QuotaWeek);
        }
        comparison.Compare(
            "occasions",
            """
            SELECT CAST(id AS TEXT), close_ms, commitment_id, date, slot, reminder_ms, window_end_ms, planned, printf('%.9f', per_day), minutes,
                state, excuse, excuse_id, settled_ms, make_up_end_ms, make_up_over, reserve_spent_on, quota_week
            FROM occasions WHERE team_id = ?1 AND member_id = ?2 ORDER BY id
            """,
            figures, OccasionColumns, team, member);
    }

    private static void CheckIns(Comparison comparison, MemberReplay replay, long team, long member)
    {
        var checkIns = new Figures();
        var credits = new Figures();
        foreach (var checkIn in replay.CheckIns.Values)
        {
            checkIns.Put(
                Text(checkIn.Id), checkIn.Date, checkIn.Number, checkIn.Minutes, checkIn.Channel == 0 ? null : checkIn.Channel, checkIn.Activity);
            for (var place = 0; place < checkIn.Credits.Count; place++)
            {
                var credit = checkIn.Credits[place];
                credits.Put($"{Text(checkIn.Id)}/{Text(place)}", credit.Occasion, credit.Minutes, credit.Kind);
            }
        }
        comparison.Compare(
            "check_ins",
            """
            SELECT CAST(id AS TEXT), date, number, minutes, channel_id, activity FROM check_ins
            WHERE team_id = ?1 AND member_id = ?2 ORDER BY id
            """,
            checkIns, ["date", "number", "minutes", "channel_id", "activity"], team, member);
        comparison.Compare(
            "credits",
            """
            SELECT check_in_id || '/' || place, occasion_id, minutes, kind FROM credits
            WHERE team_id = ?1 AND member_id = ?2 ORDER BY check_in_id, place
            """,
            credits, ["occasion_id", "minutes", "kind"], team, member);
    }

    private static void Carried(Comparison comparison, MemberReplay replay, long team, long member)
    {
        var commitments = new Figures();
        foreach (var (id, c) in replay.Commitments)
        {
            commitments.Put(
                Text(id), c.Number, c.Schedule, c.Time, c.Minutes, c.Channel, c.Goal == 0 ? null : c.Goal, c.FirstDate, c.EndedAt, c.QuietSince,
                c.QuietAskedAt, c.QuietAsks, c.LadderResetAt, c.QuotaSettled, replay.FoldedScore(id), c.LongDay,
                c.LongMinutes);
        }
        comparison.Compare(
            "commitments",
            """
            SELECT CAST(id AS TEXT), number, substr('weq', schedule + 1, 1) || schedule_figure, time, minutes, channel_id, goal_id, first_date,
                ended_ms, quiet_since_ms, quiet_asked_ms, quiet_asks, ladder_reset_ms, quota_settled, printf('%.9f', folded_score), long_day, long_minutes
            FROM commitments WHERE team_id = ?1 AND member_id = ?2 ORDER BY id
            """,
            commitments, CommitmentColumns, team, member);

        var standing = new Figures();
        standing.Put(Text(member), replay.Held, replay.Kept, replay.FoldedTo, replay.FoldedStreak);
        comparison.Compare(
            "members",
            """
            SELECT CAST(id AS TEXT), reserves_held, kept_total, folded_to_ms, folded_streak FROM members
            WHERE team_id = ?1 AND id = ?2
            """,
            standing, ["reserves_held", "kept_total", "folded_to_ms", "folded_streak"], team, member);
    }

    private static void Team(SqliteUnit unit, Comparison comparison, long team)
    {
        const int cumulative = 0;
        var shapes = unit.Query("SELECT id, shape FROM metrics WHERE team_id = ?1", row => (Id: row.GetInt64(0), Shape: row.GetInt32(1)), team);
        var replay = new TeamReplay(LedgerFact.Of(unit, team), shapes.Where(m => m.Shape == cumulative).Select(m => m.Id).ToHashSet());
        var metrics = new Figures();
        var measurements = new Figures();
        foreach (var (metric, _) in shapes)
        {
            metrics.Put(Text(metric), Milli(replay.ValueOf(metric)));
            foreach (var (id, amount, isAdded, value) in replay.ValuesOf(metric))
                measurements.Put(Text(id), metric, Milli(amount), isAdded, Milli(value));
        }
        comparison.Compare("metrics", "SELECT CAST(id AS TEXT), value_milli FROM metrics WHERE team_id = ?1", metrics, ["value_milli"], team);
        comparison.Compare(
            "measurements", "SELECT CAST(id AS TEXT), metric_id, amount_milli, added, value_milli FROM measurements WHERE team_id = ?1",
            measurements, ["metric_id", "amount_milli", "added", "value_milli"], team);

        var goals = new Figures();
        foreach (var (id, goal) in replay.Goals)
            goals.Put(Text(id), goal.Metric, goal.Due, Milli(goal.ValueAtDue));
        comparison.Compare(
            "goals", "SELECT CAST(id AS TEXT), metric_id, due_date, value_at_due_milli FROM goals WHERE team_id = ?1",
            goals, ["metric_id", "due_date", "value_at_due_milli"], team);
        Plans(comparison, replay, team);
    }

    private static void Plans(Comparison comparison, TeamReplay replay, long team)
    {
        var plans = new Figures();
        var weeks = new Figures();
        foreach (var (id, plan) in replay.Plans)
        {
            plans.Put(Text(id), plan.Minutes, plan.Step, plan.Monday, plan.Ended);
            foreach (var (monday, week) in plan.Past)
                weeks.Put($"{Text(id)}/{monday}", week.Step, week.Planned, week.Done, week.Outcome);
        }
        comparison.Compare(
            "plans", "SELECT CAST(id AS TEXT), minutes, step, monday, ended_ms FROM plans WHERE team_id = ?1 AND begun_ms IS NOT NULL",
            plans, ["minutes", "step", "monday", "ended_ms"], team);
        comparison.Compare(
            "plan_weeks",
            """
            SELECT w.plan_id || '/' || w.monday, w.step, w.planned, w.done, w.outcome
            FROM plan_weeks w JOIN plans p ON p.team_id = w.team_id AND p.id = w.plan_id
            WHERE w.team_id = ?1 AND p.begun_ms IS NOT NULL
            """,
            weeks, ["step", "planned", "done", "outcome"], team);
    }

    private static long? Milli(decimal? amount) => amount is { } value ? (long)(value * 1000) : null;

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
