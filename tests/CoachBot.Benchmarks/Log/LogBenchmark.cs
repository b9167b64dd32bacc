using System.Diagnostics;
using CoachBot.Benchmarks.Store;
using NodaTime;

namespace CoachBot.Benchmarks.Log;

/// <summary>
/// <c>log</c> through the whole pipeline, answered after the commit, against one-row transactions with nothing around them. Members
/// have two or three commitments and twelve weeks behind them; each day brings reminders, which the commands then edit.
/// </summary>
internal static class LogBenchmark
{
    private const int Members = 128;
    private const int HistoryDays = 84;
    private const int Pairs = 9;
    private const int AtOnce = 64;
    private const int EachMember = 2;
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 12, 0);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coach-bench-");
        try
        {
            using var raw = new RawLoop(Path.Combine(folder.FullName, "raw.db"));
            await using var coach = Coach.Open(Path.Combine(folder.FullName, "coach.db"), Start);
            await LiveAsync(coach);
            using var log = Floor.Open(Path.Combine(folder.FullName, "coach.db"));
            using var rawLog = Floor.Open(Path.Combine(folder.FullName, "raw.db"));
            var processor = new Comparison("log, one at a time, processor time", "us");
            var pages = new Comparison("log, one at a time, pages written", "");
            var together = new Comparison("log, 64 at once", "/s");
            var alone = new Comparison("log, one at a time, p50", "us");
            for (var pair = -1; pair < Pairs; pair++)
            {
                var floor = RawRate(raw);
                await NextWorkingDayAsync(coach);
                var rate = await TogetherAsync(coach);
                if (pair >= 0)
                    together.Add(rate, (floor + RawRate(raw)) / 2);

                await NextWorkingDayAsync(coach);
                Floor.FoldLog(log);
                Floor.FoldLog(rawLog);
                var begun = Environment.CpuUsage.TotalTime;
                var commit = Comparison.Median(raw.Commit(Members * EachMember));
                var between = Environment.CpuUsage.TotalTime;
                var time = await Comparison.MedianMicrosecondsAsync(Members * EachMember, call => LogAsync(coach, call % Members, call / Members));
                var ended = Environment.CpuUsage.TotalTime;
                if (pair < 0)
                    continue;
                alone.Add(time, commit);
                processor.Add(EachOf(ended - between), EachOf(between - begun));
                pages.Add((double)Floor.FoldLog(log) / (Members * EachMember), (double)Floor.FoldLog(rawLog) / (Members * EachMember));
            }
            together.PrintAtLeast(1);
            alone.PrintAtMost(2);
            processor.Print();
            pages.Print();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task LiveAsync(Coach coach)
    {
        for (var member = 0; member < Members; member++)
        {
            var actor = Coach.ActorOf(member);
            await coach.SayAsync(actor, "schedule add mon wed fri 09:00 30m linkedin");
            await coach.SayAsync(actor, "schedule add tue thu 10:00 20m forum");
            if (member % 2 == 0)
                await coach.SayAsync(actor, "schedule add 2x a week 15m instagram");
        }
        for (var day = 1; day <= HistoryDays; day++)
        {
            coach.Clock.MoveTo(Start + Duration.FromDays(day));
            await coach.SettleAsync();
            // About six of seven days are logged.
            await Parallel.ForAsync(0, Members, async (member, _) =>
            {
                if ((member + day) % 7 != 0)
                    await LogAsync(coach, member, 0);
            });
        }
    }

    private static async Task NextWorkingDayAsync(Coach coach)
    {
        do
        {
            coach.Clock.MoveTo(coach.Clock.Now + Duration.FromDays(1));
            await coach.SettleAsync();
        }
        while (coach.Clock.Now.InUtc().DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
    }

    private static async Task<double> TogetherAsync(Coach coach)
    {
        var next = -1;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            for (var call = Interlocked.Increment(ref next); call < Members * EachMember; call = Interlocked.Increment(ref next))
                await LogAsync(coach, call % Members, call / Members);
        })));
        return Members * EachMember / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double EachOf(TimeSpan all) => all.TotalMicroseconds / (Members * EachMember);

    private static double RawRate(RawLoop raw)
    {
        var start = Stopwatch.GetTimestamp();
        raw.Commit(Members * EachMember);
        return Members * EachMember / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>The first keeps what is due that day, the second is a bonus.</summary>
    private static async Task LogAsync(Coach coach, int member, int turn)
    {
        var isMondays = coach.Clock.Now.InUtc().DayOfWeek is IsoDayOfWeek.Monday or IsoDayOfWeek.Wednesday or IsoDayOfWeek.Friday;
        var text = turn > 0 ? "log 10m instagram" : isMondays ? "log 30m linkedin converse replied to five people" : "log 20m forum";
        var reply = await coach.SayAsync(Coach.ActorOf(member), text);
        if (reply.Buttons.Count == 0)
            throw new InvalidOperationException("The check-in was refused.");
    }
}
