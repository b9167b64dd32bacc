using System.Globalization;
using CoachBot.Application.Chat;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoachBot.Benchmarks.Report;

/// <summary>A team of 30 that lived half a year; the nine halves before are copies of its rows, each moved back by half a year.</summary>
internal static class ReportTeam
{
    private const int Members = 30;
    private const int Weeks = 26;
    private const int HalfYears = 9;
    private static readonly string[] Counted = ["leads", "sales", "signups", "bookings", "trials", "orders", "conversations", "replies"];
    private static readonly string[] Channels = ["linkedin", "forum", "blog", "youtube", "newsletter"];

    public static Actor ActorOf(int member) => new("bench", "W0", $"A{member}", $"Member {member}", "Europe/London");

    /// <returns>When its half year ends: a Monday.</returns>
    public static async Task<Instant> LiveAsync(string path, Instant start)
    {
        Instant now;
        await using (var coach = Coach.Open(path, start))
        {
            await BeginAsync(coach);
            for (var day = 0; day < Weeks * 7; day++)
            {
                coach.Clock.MoveTo(start + Duration.FromDays(day) + Duration.FromHours(9));
                while (await coach.TickAsync() > 0)
                {
                }
                if (day % 7 < 5)
                    await DayAsync(coach, day);
            }
            coach.Clock.MoveTo(start + Duration.FromDays(Weeks * 7) + Duration.FromHours(3));
            await coach.SettleAsync();
            now = coach.Clock.Now;
        }
        using var store = Floor.Open(path);
        for (var half = 1; half <= HalfYears; half++)
            MoveBack(store, half);
        return now;
    }

    private static async Task BeginAsync(Coach coach)
    {
        await SayAsync(coach, 0, "team rate €60");
        for (var strategy = 1; strategy <= 4; strategy++)
            await SayAsync(coach, 0, $"strategy add \"strategy number {strategy}\" --worth €40");
        for (var goal = 1; goal <= Counted.Length; goal++)
            await SayAsync(coach, 0, $"goal add {100 * goal} {Counted[goal - 1]} by 2026-12-31 --strategy S{1 + (goal % 4)}");
        for (var channel = 0; channel < Channels.Length; channel++)
            await SayAsync(coach, 0, $"audit add {Channels[channel]} 60m --strategy S{1 + (channel % 4)}");
        for (var member = 0; member < Members; member++)
            await SayAsync(coach, member, $"schedule add every weekday 08:30 30m {Channels[member % Channels.Length]} for G{1 + (member % Counted.Length)}");
    }

    private static async Task DayAsync(Coach coach, int day)
    {
        for (var member = 0; member < Members; member++)
        {
            if ((day + member) % 6 != 0)
                await SayAsync(coach, member, $"log 30m {Channels[member % Channels.Length]}");
        }
        foreach (var counted in Counted)
            await SayAsync(coach, 0, $"record {counted} 1");
    }

    private static async Task SayAsync(Coach coach, int member, string line)
    {
        if ((await coach.SayAsync(ActorOf(member), line)).Form is not null)
            throw new InvalidOperationException($"“{line}” was not understood.");
    }

    private static void MoveBack(SqliteConnection store, int half)
    {
        var days = (Weeks * 7 * half).ToString(CultureInfo.InvariantCulture);
        var (ms, ids) = ($"{days} * 86400000", $"{half} * 100000000");
        Floor.Execute(store, $"""
            INSERT INTO occasions SELECT team_id, member_id, close_ms - {ms}, id + {ids}, commitment_id, date(date, '-{days} days'), slot,
                reminder_ms - {ms}, window_end_ms - {ms}, planned, per_day, minutes, state, excuse, excuse_id, settled_ms - {ms}, make_up_end_ms - {ms},
                make_up_over, reserve_spent_on, quota_week, reserve_told, reminder_message, last_call_message, nag_message, snoozed_until_ms
            FROM occasions WHERE id < 100000000
            """);
        Floor.Execute(store, $"""
            INSERT INTO check_ins SELECT team_id, member_id, date(date, '-{days} days'), id + {ids}, number, minutes, activity, channel_id, note,
                logged_ms - {ms}
            FROM check_ins WHERE id < 100000000
            """);
        Floor.Execute(store, $"""
            INSERT INTO credits SELECT team_id, member_id, date(date, '-{days} days'), check_in_id + {ids}, place, occasion_id + {ids}, minutes, kind
            FROM credits WHERE check_in_id < 100000000
            """);
        Floor.Execute(store, $"""
            INSERT INTO measurements SELECT id + {ids}, team_id, metric_id, by_member_id, at_ms - {ms}, date(on_date, '-{days} days'), added,
                amount_milli, 0
            FROM measurements WHERE id < 100000000
            """);
    }
}
