using System.Diagnostics;
using CoachBot.Application.Chat;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoachBot.Benchmarks.Progress;

/// <summary>
/// <c>progress me</c> from its text to its reply, for five years and for five weeks of daily life, against reading the occasions that it
/// needs through a covering index, prepared.
/// </summary>
internal static class ProgressBenchmark
{
    private const int Pairs = 9;
    private const int Calls = 2000;
    private const int FirstCalls = 200;
    private const int WindowDays = 91;
    private const int FiveYears = 1826;
    private const int FiveWeeks = 35;
    private static readonly Instant Start = Instant.FromUtc(2021, 1, 4, 12, 0);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coach-bench-");
        try
        {
            var path = Path.Combine(folder.FullName, "coach.db");
            await using var coach = Coach.Open(path, Start);
            await LiveAsync(coach);
            using var floor = Floor.Open(Path.Combine(folder.FullName, "floor.db"));
            Floor.Execute(floor, $"ATTACH '{path}' AS coach");
            Floor.Execute(floor, "CREATE TABLE occasions AS SELECT * FROM coach.occasions");
            Floor.Execute(floor, "CREATE INDEX covering ON occasions (member_id, close_ms, id, commitment_id, date, state, planned, per_day, minutes)");
            Floor.Execute(floor, "CREATE TABLE members AS SELECT id, name FROM coach.members");
            Floor.Execute(floor, "DETACH coach");
            using var store = Floor.Open(path);
            await CompareAsync(coach, floor, store, 0, "progress me, 5 years");
            await CompareAsync(coach, floor, store, 1, "progress me, 5 weeks");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task CompareAsync(Coach coach, SqliteConnection floor, SqliteConnection store, int member, string name)
    {
        var actor = Coach.ActorOf(member);
        using var find = Floor.Prepare(floor, "SELECT id FROM members WHERE name = ?1", 1);
        find.Parameters[0].Value = actor.Name;
        using var read = Floor.Prepare(
            floor,
            "SELECT close_ms, id, commitment_id, date, state, planned, per_day, minutes FROM occasions WHERE member_id = ?1 AND close_ms > ?2 ORDER BY close_ms",
            2);
        read.Parameters[0].Value = find.ExecuteScalar();
        read.Parameters[1].Value = (coach.Clock.Now - Duration.FromDays(WindowDays)).ToUnixTimeMilliseconds();
        using var forget = Floor.Prepare(store, "UPDATE members SET stamp = stamp % 1000000 + 1 WHERE name = ?1", 1);
        forget.Parameters[0].Value = actor.Name;
        var comparison = new Comparison($"{name} ({Read(read)} occasions), p50", "us");
        var uncached = new Comparison($"{name}, not cached, p50", "us");
        for (var pair = -1; pair < Pairs; pair++)
        {
            var rows = Comparison.MedianMicroseconds(Calls, _ => Read(read));
            var time = await Comparison.MedianMicrosecondsAsync(Calls, _ => coach.SayAsync(actor, "progress me"));
            var first = await FirstReadsAsync(coach, actor, forget);
            if (pair < 0)
                continue;
            comparison.Add(time, rows);
            uncached.Add(first, rows);
        }
        comparison.PrintAtMost(2);
        uncached.PrintAtMost(2);
    }

    /// <summary>Another stamp in the file makes the book that is cached worthless, as after a start; a commit makes the coach look for it.</summary>
    private static async Task<double> FirstReadsAsync(Coach coach, Actor actor, SqliteCommand forget)
    {
        var times = new double[FirstCalls];
        for (var call = 0; call < FirstCalls; call++)
        {
            forget.ExecuteNonQuery();
            await coach.Store.InTransactionAsync(_ => 0, CancellationToken.None);
            var start = Stopwatch.GetTimestamp();
            await coach.SayAsync(actor, "progress me");
            times[call] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        return Comparison.Median(times);
    }

    private static int Read(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var rows = 0;
        while (reader.Read())
        {
            var isRow = reader.GetInt64(0) > reader.GetInt64(1) && reader.GetInt64(2) > 0 && reader.GetString(3).Length == 10
                && reader.GetInt32(4) >= 0 && reader.GetInt32(5) > 0 && reader.GetDouble(6) > 0 && reader.GetInt32(7) >= 0;
            rows += isRow ? 1 : 0;
        }
        return rows;
    }

    private static async Task LiveAsync(Coach coach)
    {
        await PromiseAsync(coach, 0);
        for (var day = 1; day <= FiveYears; day++)
        {
            coach.Clock.MoveTo(Start + Duration.FromDays(day));
            while (await coach.TickAsync() > 0)
            {
            }
            if (day == FiveYears - FiveWeeks)
                await PromiseAsync(coach, 1);
            if (day % 6 != 0)
                await coach.SayAsync(Coach.ActorOf(0), "log 30m");
            if (day % 7 != 0 && day >= FiveYears - FiveWeeks)
                await coach.SayAsync(Coach.ActorOf(1), "log 30m");
        }
        await coach.SettleAsync();
    }

    private static async Task PromiseAsync(Coach coach, int member)
    {
        await coach.SayAsync(Coach.ActorOf(member), "schedule add every weekday 14:00 30m linkedin");
        await coach.SayAsync(Coach.ActorOf(member), "schedule add sat sun 14:30 30m forum");
    }
}
