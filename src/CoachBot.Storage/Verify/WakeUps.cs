using CoachBot.Storage.Rows;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Verify;

/// <summary>
/// Whether nobody is forgotten: a member with something to come has a wake-up not later than it, who left has none. It looks at what
/// surely comes (closes, make-up ends, reminders, the next day, a goal's due date); what else the agenda may want can only be earlier.
/// </summary>
internal static class WakeUps
{
    private const string Occasions =
        """
        SELECT min(CASE
            WHEN o.snoozed_until_ms IS NOT NULL THEN min(o.snoozed_until_ms, coalesce(CASE WHEN o.state = 0 THEN o.close_ms END, o.snoozed_until_ms))
            WHEN o.state = 0 AND o.reminder_message = 1 THEN min(o.reminder_ms, o.close_ms)
            WHEN o.state = 0 THEN o.close_ms
            WHEN o.state = 2 AND o.make_up_over = 0 THEN o.make_up_end_ms END)
        FROM occasions o JOIN members s ON s.team_id = o.team_id AND s.id = o.member_id
        WHERE o.team_id = ?1 AND o.member_id = ?2 AND o.close_ms > s.folded_to_ms
        """;

    private const string Day =
        """
        SELECT s.opened_on FROM members s WHERE s.team_id = ?1 AND s.id = ?2 AND s.opened_on IS NOT NULL
            AND EXISTS (SELECT 1 FROM commitments c WHERE c.team_id = ?1 AND c.member_id = ?2 AND c.ended_ms IS NULL)
        """;

    private const string Goal =
        """
        SELECT min(due_date) FROM goals
        WHERE team_id = ?1 AND owner_member_id = ?2 AND closed_ms IS NULL AND value_at_due_milli IS NULL
        """;

    /// <summary>The Sunday before the week of a plan that begins next.</summary>
    private const string Plan =
        """
        SELECT min(coalesce(date(m.set_for, '+6 days'), date(p.starts_on, '-1 day'))) FROM plan_members m
        JOIN plans p ON p.team_id = m.team_id AND p.id = m.plan_id
        WHERE m.team_id = ?1 AND m.member_id = ?2 AND m.left_ms IS NULL AND p.begun_ms IS NOT NULL AND p.ended_ms IS NULL
        """;

    public static void Check(SqliteUnit unit, Comparison comparison, long team, long member)
    {
        var (due, zone, dayStart, hasLeft) = unit.QuerySingleOrDefault(
            "SELECT wake_ms, zone, day_start, left_ms IS NOT NULL FROM members WHERE team_id = ?1 AND id = ?2",
            r => (r.GetInt64OrNull(0), r.GetString(1), r.GetString(2), r.GetBoolean(3)), team, member);
        if (hasLeft)
        {
            comparison.Judge(due is null, "members", Text(member)!, "wake_ms", Text(due), null);
            return;
        }
        var next = unit.QuerySingleOrDefault(Occasions, r => r.GetInt64OrNull(0), team, member);
        foreach (var sql in new[] { Day, Goal, Plan })
        {
            if (unit.QuerySingleOrDefault(sql, r => r.GetStringOrNull(0), team, member) is { } date)
                next = Math.Min(next ?? long.MaxValue, CloseOf(date, zone, dayStart));
        }
        if (next is { } latest)
            comparison.Judge(due <= latest, "members", Text(member)!, "wake_ms", Text(due), $"at most {latest}");
    }

    /// <summary>The next day's start; a local time that is skipped is its first valid one, a repeated one its first.</summary>
    private static long CloseOf(string date, string zone, string dayStart) => DateTimeZoneProviders.Tzdb[zone]
        .ResolveLocal(
            Stored.Date(date).PlusDays(1).At(Stored.Time(dayStart)),
            m => m.Count == 0 ? m.LateInterval.Start.InZone(m.Zone) : m.First())
        .ToInstant().ToUnixTimeMilliseconds();

    private static string? Text(long? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
