using System.Diagnostics;
using CoachBot.Benchmarks.Store;

namespace CoachBot.Benchmarks.Discord;

/// <summary>From a slash command to its first answer, as Discord sees it.</summary>
internal static class Answers
{
    private const int Pairs = 9;
    private const int Alone = 300;
    private const int Together = 8000;
    private const int AtOnce = 100;

    public static async Task RunAsync(string folder)
    {
        await using var bare = await Side.StartAsync(ClientKind.Bare, folder);
        await using var coach = await Side.StartAsync(ClientKind.Coach, folder);
        using var raw = new RawLoop(Path.Combine(folder, "raw.db"));
        await WarmUpAsync(bare);
        await WarmUpAsync(coach);
        var alone = new Comparison("discord, help, 1 in flight, p50", "us");
        var log = new Comparison("discord, log against help and 2 commits, p50", "us");
        var (rate, late, work) = (
            new Comparison("discord, help, 100 in flight", "/s"),
            new Comparison("discord, help, 100 in flight, p99", "us"),
            new Comparison("discord, help, processor time each", "us"));
        for (var pair = 0; pair < Pairs; pair++)
        {
            var floor = Comparison.Median(await bare.TrivialAsync(Alone, atOnce: 1));
            var trivial = Comparison.Median(await coach.TrivialAsync(Alone, atOnce: 1));
            alone.Add(trivial, floor);
            var commit = Comparison.Median(raw.Commit(Side.Members));
            log.Add(Comparison.Median(await LogAsync(coach, Side.Members)), trivial + (2 * commit));

            var least = await TogetherAsync(bare);
            var own = await TogetherAsync(coach);
            rate.Add(own.Rate, least.Rate);
            late.Add(own.P99, least.P99);
            work.Add(own.Processor, least.Processor);
        }
        alone.PrintAtMost(1.3);
        rate.PrintAtLeast(0.7);
        late.PrintAtMost(2);
        work.PrintAtMost(2);
        log.PrintAtMost(1);
    }

    /// <summary>Until what runs often has been compiled for it, and each member's room is known.</summary>
    private static async Task WarmUpAsync(Side side)
    {
        await side.TrivialAsync(Alone, atOnce: 1);
        await side.TrivialAsync(2 * Together, AtOnce);
        if (side.HasLog)
            await LogAsync(side, 2 * Side.Members);
    }

    private static Task<double[]> LogAsync(Side coach, int calls) =>
        coach.CallAsync(calls, atOnce: 1, "log add", ("minutes", "10m"), ("channel", "linkedin"));

    private static async Task<(double Rate, double P99, double Processor)> TogetherAsync(Side side)
    {
        var (processor, start) = (side.Client.Processor, Stopwatch.GetTimestamp());
        var times = await side.TrivialAsync(Together, AtOnce);
        var took = Stopwatch.GetElapsedTime(start);
        var worked = side.Client.Processor - processor;
        return (Together / took.TotalSeconds, times.Order().ElementAt(Together * 99 / 100), worked.TotalMicroseconds / Together);
    }
}
