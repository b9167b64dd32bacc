using CoachBot.Benchmarks.Store;

namespace CoachBot.Benchmarks.Clients;

/// <summary>From a slash command to its first answer, as the platform sees it: the coach against a bare client.</summary>
internal static class AnswerTimes
{
    private const int Pairs = 9;

    /// <summary>Of one at a time, within each of the others: how the threads of both programs lie on the cores changes from one to the next.</summary>
    private const int PairsAlone = 5;

    private const int Alone = 400;
    private const int AloneBefore = 2_000;
    /// <summary>Until both are compiled, and each member's room is known.</summary>
    private const int LogsBefore = 5_000;
    private const int Together = 24_000;
    private const int AtOnce = 100;

    /// <param name="name">The platform's.</param>
    /// <param name="bare">The floor.</param>
    /// <param name="coach">The coach; its team is set up.</param>
    /// <param name="members">How many people log.</param>
    /// <param name="folder">Where the raw commits are written.</param>
    /// <param name="leastRate">The goal of the rate with 100 in flight, in rates of the floor.</param>
    /// <param name="mostLog">The goal of a log, in times of a trivial command and two raw commits; null where it has none.</param>
    public static async Task CompareAsync(
        string name, ISide bare, ISide coach, int members, string folder, double leastRate, double? mostLog)
    {
        using var raw = new RawLoop(Path.Combine(folder, $"{Guid.NewGuid():n}.db"));
        await WarmUpAsync(bare);
        await WarmUpAsync(coach);
        await Load.TimesAsync(LogsBefore, 1, coach.LogAsync);
        raw.Commit(AloneBefore);
        var alone = new Comparison($"{name}, ping, 1 in flight, p50", "us");
        var log = new Comparison($"{name}, log against ping and 2 commits, p50", "us");
        var (rate, late, work) = (
            new Comparison($"{name}, ping, 100 in flight", "/s"),
            new Comparison($"{name}, ping, 100 in flight, p99", "us"),
            new Comparison($"{name}, ping, processor time each", "us"));
        for (var pair = 0; pair < Pairs; pair++)
        {
            var trivials = new double[PairsAlone];
            for (var one = 0; one < PairsAlone; one++)
            {
                var floor = Comparison.Median(await Load.TimesAsync(Alone, 1, bare.TrivialAsync));
                trivials[one] = Comparison.Median(await Load.TimesAsync(Alone, 1, coach.TrivialAsync));
                alone.Add(trivials[one], floor);
            }
            var trivial = Comparison.Median(trivials);
            var commit = Comparison.Median(raw.Commit(members));
            log.Add(Comparison.Median(await Load.TimesAsync(members, 1, coach.LogAsync)), trivial + (2 * commit));

            var least = await Load.OfAsync(bare.Client, Together, AtOnce, bare.TrivialAsync);
            var own = await Load.OfAsync(coach.Client, Together, AtOnce, coach.TrivialAsync);
            rate.Add(own.Rate, least.Rate);
            late.Add(own.P99, least.P99);
            work.Add(own.Processor, least.Processor);
        }
        alone.PrintAtMost(1.3);
        rate.PrintAtLeast(leastRate);
        late.PrintAtMost(2);
        work.PrintAtMost(2);
        if (mostLog is { } most)
            log.PrintAtMost(most);
        else
            log.Print();
    }

    /// <summary>Until what runs often has been compiled for it.</summary>
    private static async Task WarmUpAsync(ISide side)
    {
        await Load.TimesAsync(AloneBefore, 1, side.TrivialAsync);
        await Load.TimesAsync(Together, AtOnce, side.TrivialAsync);
    }
}
