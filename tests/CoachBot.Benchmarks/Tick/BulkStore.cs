using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoachBot.Benchmarks.Tick;

/// <summary>
/// A store with very many members, written by SQL: ten in a team, each with one commitment. Those who are due stand among those who are
/// not, as people do who come when they come and choose their hours themselves.
/// </summary>
internal static class BulkStore
{
    private const int TeamSize = 10;

    /// <param name="path">The file, which is made.</param>
    /// <param name="first">When the first reminders fall due.</param>
    /// <param name="members">How many there are.</param>
    /// <param name="each">Every so manieth of them has a reminder to come, the others have theirs a day later.</param>
    /// <param name="minutes">How many minutes those reminders spread over.</param>
    public static async Task CreateAsync(string path, Instant first, int members, int each = 1, int minutes = 1)
    {
        await using (Coach.Open(path, first))
        {
            // The store makes its tables.
        }
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Floor.Execute(connection, "PRAGMA foreign_keys=OFF");
        Floor.Execute(connection, "BEGIN");
        var ms = first.ToUnixTimeMilliseconds();
        var joined = ms - 86_400_000;
        var team = $"i / {TeamSize} + 1";
        var reminder = $"{DueOf(ms, each, minutes)}";
        var day = $"date(({reminder}) / 1000, 'unixepoch')";
        Floor.Execute(connection, "UPDATE sequences SET next_id = 100000000");
        var teams = (members + TeamSize - 1) / TeamSize;
        Insert(connection, teams, "teams (id, name, installed_ms, room, review_day, review_time, next_goal_number, next_strategy_number, stamp) "
            + $"SELECT i + 1, 'Team ' || i, {joined}, NULL, 5, '15:00', 1, 1, 1 FROM n");
        Insert(connection, teams, "workspaces (platform, external_id, team_id) SELECT 'bench', 'W' || i, i + 1 FROM n");
        Insert(connection, teams, "channels (id, team_id, name) SELECT 20000000 + i, i + 1, 'linkedin' FROM n");
        Insert(connection, members,
            $"""
            members (id, team_id, name, role, joined_ms, left_ms, unreachable_ms, placement_stage, placement_ms, zone, day_start, quiet_from,
                quiet_until, working_days, last_call, shares_kept, praise_in_public, numbers, dates, accountable_member_id,
                accountable_until, muted_until, next_commitment_number, next_check_in_number, last_account_id, stamp,
                reserves_held, kept_total, folded_to_ms, folded_streak, opened_on, earned_in_vain, wake_ms)
            SELECT i + 1, {team}, 'Member ' || i, 0, {joined}, NULL, NULL, NULL, NULL, 'Europe/London', '03:00', '21:00', '08:00', 31,
                0, 0, 0, 0, 0, NULL, NULL, NULL, 2, 1, 10000000 + i, 1, 2, 0, 0, 0, {day}, 0, {reminder} FROM n
            """);
        Insert(connection, members, $"accounts (id, team_id, member_id, platform, workspace, external_id, is_current) SELECT 10000000 + i, {team}, i + 1, 'bench', 'W' || (i / {TeamSize}), 'A' || i, 1 FROM n");
        Insert(connection, members,
            $"""
            commitments (id, team_id, member_id, number, schedule, schedule_figure, time, minutes, channel_id, goal_id, created_ms, created_on,
                first_date, ended_ms, quiet_since_ms, quiet_asked_ms, quiet_asks, ladder_reset_ms, quota_settled,
                folded_score, woken_ms, folded_misses)
            SELECT 30000000 + i, {team}, i + 1, 1, 0, 127, strftime('%H:%M', ({reminder}) / 1000, 'unixepoch'), 30,
                20000000 + i / {TeamSize}, NULL, {joined}, {day}, {day}, NULL, NULL, NULL, 0, NULL, NULL, 0, NULL, 0 FROM n
            """);
        Insert(connection, members,
            $"""
            occasions (team_id, member_id, close_ms, id, commitment_id, date, slot, reminder_ms, window_end_ms, planned, per_day, minutes,
                state, excuse, excuse_id, settled_ms, make_up_end_ms, make_up_over, reserve_spent_on, quota_week,
                reserve_told, reminder_message, last_call_message, nag_message, snoozed_until_ms)
            SELECT {team}, i + 1, unixepoch({day}, '+1 day', '+3 hours') * 1000, 40000000 + i, 30000000 + i, {day}, 0, {reminder},
                unixepoch({day}, '+21 hours') * 1000, 30, 1, 0, 0, 0, 0, NULL, NULL, 0, NULL, NULL, 0, 1, 1, 0, NULL FROM n
            """);
        Floor.Execute(connection, "COMMIT");
        Floor.FoldLog(connection);
    }

    /// <summary>In SQL, the reminder of number <c>i</c>, counted from 0: the floor's schedules are due when the coach's members are.</summary>
    public static string DueOf(long first, int each, int minutes) =>
        $"{first} + CASE WHEN i % {each} = 0 THEN i / {each} % {minutes} * 60000 ELSE 86400000 END";

    /// <summary>Makes the members of the store those of a platform, whose rooms of direct messages are known.</summary>
    /// <param name="path">The file.</param>
    /// <param name="platform">The platform's name.</param>
    /// <param name="workspace">The workspace that all members are in, with their rooms; null where a room is a person's over all workspaces.</param>
    /// <param name="members">A person for each member.</param>
    public static void Move(string path, string platform, string? workspace, (string User, string Room)[] members)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Floor.Execute(connection, "PRAGMA foreign_keys=OFF");
        Floor.Execute(connection, "BEGIN");
        Floor.Execute(connection, $"UPDATE workspaces SET platform = '{platform}'");
        Floor.Execute(connection, $"UPDATE accounts SET platform = '{platform}'");
        if (workspace is not null)
            Floor.Execute(connection, $"UPDATE accounts SET workspace = '{workspace}'");
        for (var i = 0; i < members.Length; i++)
        {
            var (user, room) = members[i];
            var key = workspace is null ? $"dm:{user}" : $"dm:{workspace}:{user}";
            Floor.Execute(connection, $"UPDATE accounts SET external_id = '{user}' WHERE member_id = {i + 1}");
            Floor.Execute(connection, $"INSERT INTO platform_notes VALUES ('{platform}', '{key}', '{user}', '{room}', NULL)");
        }
        Floor.Execute(connection, "COMMIT");
    }

    /// <exception cref="InvalidOperationException">Not every member was reminded, recorded and moved on.</exception>
    public static void RequireReminded(string path, int members)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT min((SELECT count(*) FROM outbox WHERE state = 0), (SELECT count(*) FROM ledger WHERE kind = 'reminder.sent'),
                (SELECT count(*) FROM occasions WHERE reminder_message = 2),
                (SELECT count(*) FROM members m JOIN occasions o ON o.team_id = m.team_id AND o.member_id = m.id AND m.wake_ms = o.close_ms))
            """;
        if ((long)command.ExecuteScalar()! != members)
            throw new InvalidOperationException($"Only {command.ExecuteScalar()} of {members} were reminded.");
    }

    private static void Insert(SqliteConnection connection, int count, string rows) => Floor.Execute(
        connection, "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < " + (count - 1) + ") INSERT INTO " + rows);
}
