using CoachBot.Benchmarks.Clients;
using CoachBot.Benchmarks.Store;

namespace CoachBot.Benchmarks.Slack;

/// <summary>From a slash command to its acknowledgement with the answer in it, as Slack sees it.</summary>
internal static class SlackAnswers
{
    private const int Pairs = 9;
    private const int Alone = 300;
    private const int Together = 8000;
    private const int AtOnce = 100;

    public static async Task RunAsync(string folder)
    {
        await CompareAsync("slack", ClientKind.SlackBare, ClientKind.SlackCoach, folder);
        await CompareAsync("slack, HTTP", ClientKind.SlackHttpBare, ClientKind.SlackHttpCoach, folder);
    }

    private static async Task CompareAsync(string name, ClientKind floorKind, ClientKind coachKind, string folder)
    {
        await using var bare = await SlackSide.StartAsync(floorKind, folder);
        await using var coach = await SlackSide.StartAsync(coachKind, folder);
        using var raw = new RawLoop(Path.Combine(folder, $"{coachKind}.db"));
        await WarmUpAsync(bare);
        await WarmUpAsync(coach);
        await Load.TimesAsync(2 * SlackTeam.Members, 1, coach.LogAsync);
        var alone = new Comparison($"{name}, help, 1 in flight, p50", "us");
        var log = new Comparison($"{name}, log against help and 2 commits, p50", "us");
        var (rate, late, work) = (
            new Comparison($"{name}, help, 100 in flight", "/s"),
            new Comparison($"{name}, help, 100 in flight, p99", "us"),
            new Comparison($"{name}, help, processor time each", "us"));
        for (var pair = 0; pair < Pairs; pair++)
        {
            var floor = Comparison.Median(await Load.TimesAsync(Alone, 1, bare.TrivialAsync));
            var trivial = Comparison.Median(await Load.TimesAsync(Alone, 1, coach.TrivialAsync));
            alone.Add(trivial, floor);
            var commit = Comparison.Median(raw.Commit(SlackTeam.Members));
            log.Add(Comparison.Median(await Load.TimesAsync(SlackTeam.Members, 1, coach.LogAsync)), trivial + (2 * commit));

            var least = await Load.OfAsync(bare.Client, Together, AtOnce, bare.TrivialAsync);
            var own = await Load.OfAsync(coach.Client, Together, AtOnce, coach.TrivialAsync);
            rate.Add(own.Rate, least.Rate);
            late.Add(own.P99, least.P99);
            work.Add(own.Processor, least.Processor);
        }
        alone.PrintAtMost(1.3);
        rate.PrintAtLeast(0.5);
        late.PrintAtMost(2);
        work.PrintAtMost(2);
        log.Print();
    }

    /// <summary>Until what runs often has been compiled for it.</summary>
    private static async Task WarmUpAsync(SlackSide side)
    {
        await Load.TimesAsync(Alone, 1, side.TrivialAsync);
        await Load.TimesAsync(2 * Together, AtOnce, side.TrivialAsync);
    }
}
