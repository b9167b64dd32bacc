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
    private const int Rounds = 5;
    private const int DueARound = 20_000;
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
        await BulkStore.CreateAsync(many, Nine, sleepers: Schedules);
        await BulkStore.CreateAsync(few, Nine, sleepers: FewSchedules);
        await using var coachOfMany = Coach.Open(many, Nine);
        await using var coachOfFew = Coach.Open(few, Nine);
        using var floor = Floor.Open(many);
        using var byKey = Floor.Prepare(floor, "SELECT wake_ms FROM members WHERE id = ?1", 1);
        var againstKey = new Comparison("tick, 1,000,000 wake-ups, none due, p50", "us");
        var againstFew = new Comparison("tick, 1,000,000 against 1,000 wake-ups, p50", "us");
        for (var pair = -1; pair < Pairs; pair++)
        {
            var key = Comparison.MedianMicroseconds(Calls, call =>
            {
                byKey.Parameters[0].Value = BulkStore.SleeperOf(call * 7919 % Schedules);
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
        await BulkStore.CreateAsync(path, Nine, sleepers: Schedules - (Rounds * DueARound), members: Rounds * DueARound, dueAMinute: DueARound);
        await using var coach = Coach.Open(path, Nine - Duration.FromMinutes(1));
        using var loop = new BareLoop(Path.Combine(folder, "loop.db"), Nine, Schedules, Rounds * DueARound, DueARound);
        var comparison = new Comparison("tick, 100,000 reminders due", "/s");
        var processor = new Comparison("tick, 100,000 reminders due, processor time", "us");
        for (var round = 0; round < Rounds; round++)
        {
            var (start, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var done = loop.Run(Nine + Duration.FromMinutes(round));
            var floor = done / Stopwatch.GetElapsedTime(start).TotalSeconds;
            var floorWork = Environment.CpuUsage.TotalTime - worked;

            coach.Clock.MoveTo(Nine + Duration.FromMinutes(round));
            (start, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var looked = 0;
            for (var count = await coach.TickAsync(); count > 0; count = await coach.TickAsync())
                looked += count;
            comparison.Add(looked / Stopwatch.GetElapsedTime(start).TotalSeconds, floor);
            processor.Add((Environment.CpuUsage.TotalTime - worked).TotalMicroseconds / DueARound, floorWork.TotalMicroseconds / DueARound);
            if (done != DueARound || looked != DueARound)
                throw new InvalidOperationException($"{done} and {looked} were due instead of {DueARound}.");
        }
        BulkStore.RequireReminded(path, Rounds * DueARound);
        comparison.PrintAtLeast(0.25);
        processor.Print();
    }
}
