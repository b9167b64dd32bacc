using System.Diagnostics;
using NodaTime;

namespace CoachBot.Benchmarks.Tick;

/// <summary>What the clock costs: a tick with nothing due, and a hundred thousand reminders that fall due.</summary>
internal static class TickBenchmark
{
    private const int Pairs = 9;
    private const int Calls = 5000;
    private const int Schedules = 1_000_000;
    private const int FewSchedules = 1000;
    /// <summary>Every so manieth is due, in the minutes of the rounds: more than 100,000 after the first, which compiles.</summary>
    private const int Each = 8;
    private const int Rounds = 6;
    private static readonly Instant Nine = Instant.FromUtc(2026, 1, 5, 9, 0);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coach-bench-");
        try
        {
            await NothingDueAsync(folder.FullName);
            await ManyDueAsync(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task NothingDueAsync(string folder)
    {
        var (many, few) = (Path.Combine(folder, "many.db"), Path.Combine(folder, "few.db"));
        await BulkStore.CreateAsync(many, Nine, Schedules);
        await BulkStore.CreateAsync(few, Nine, FewSchedules);
        await using var coachOfMany = Coach.Open(many, Nine - Duration.FromMinutes(1));
        await using var coachOfFew = Coach.Open(few, Nine - Duration.FromMinutes(1));
        using var floor = Floor.Open(many);
        using var byKey = Floor.Prepare(floor, "SELECT wake_ms FROM members WHERE id = ?1", 1);
        var againstKey = new Comparison("tick, 1,000,000 wake-ups, none due, p50", "us");
        var againstFew = new Comparison("tick, 1,000,000 against 1,000 wake-ups, p50", "us");
        for (var pair = -1; pair < Pairs; pair++)
        {
            var key = Comparison.MedianMicroseconds(Calls, call =>
            {
                byKey.Parameters[0].Value = 1 + (call * 7919 % Schedules);
                if (byKey.ExecuteScalar() is null)
                    throw new InvalidOperationException("There is no such wake-up.");
            });
            var ofMany = await TicksAsync(coachOfMany);
            var ofFew = await TicksAsync(coachOfFew);
            if (pair < 0)
                continue;
            againstKey.Add(ofMany, key);
            againstFew.Add(ofMany, ofFew);
        }
        againstKey.PrintAtMost(1.5);
        againstFew.PrintAtMost(1.1);
    }

    private static Task<double> TicksAsync(Coach coach) => Comparison.MedianMicrosecondsAsync(Calls, async _ =>
    {
        if (await coach.TickAsync() != 0)
            throw new InvalidOperationException("Something was due.");
    });

    /// <summary>Rounds of one minute each, the coach's and the floor's in turns: the same figure as all at once, taken in pairs.</summary>
    private static async Task ManyDueAsync(string folder)
    {
        var path = Path.Combine(folder, "due.db");
        await BulkStore.CreateAsync(path, Nine, Schedules, Each, Rounds);
        await using var coach = Coach.Open(path, Nine - Duration.FromMinutes(1));
        using var loop = new BareLoop(Path.Combine(folder, "loop.db"), Nine, Schedules, Each, Rounds);
        var comparison = new Comparison("tick, 100,000 reminders due", "/s");
        var processor = new Comparison("tick, 100,000 reminders due, processor time", "us");
        for (var round = 0; round < Rounds; round++)
        {
            var now = Nine + Duration.FromMinutes(round);
            var floor = await TimeAsync(() => Task.FromResult(loop.Run(now)));
            coach.Clock.MoveTo(now);
            var own = await TimeAsync(() => TickToTheEndAsync(coach));
            if (own.Count != floor.Count)
                throw new InvalidOperationException($"{own.Count} were due instead of {floor.Count}.");
            if (round == 0)
                continue;
            comparison.Add(own.Count / own.Taken.TotalSeconds, floor.Count / floor.Taken.TotalSeconds);
            processor.Add(own.Worked.TotalMicroseconds / own.Count, floor.Worked.TotalMicroseconds / floor.Count);
        }
        BulkStore.RequireReminded(path, Schedules / Each);
        comparison.PrintAtLeast(0.25);
        processor.Print();
    }

    private static async Task<int> TickToTheEndAsync(Coach coach)
    {
        var looked = 0;
        for (var count = await coach.TickAsync(); count > 0; count = await coach.TickAsync())
            looked += count;
        return looked;
    }

    private static async Task<(int Count, TimeSpan Taken, TimeSpan Worked)> TimeAsync(Func<Task<int>> work)
    {
        var (start, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var count = await work();
        return (count, Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - worked);
    }
}
