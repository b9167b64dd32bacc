using CoachBot.Benchmarks.Clients;
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
        await using var bare = await Side.StartAsync(ClientKind.DiscordBare, folder);
        await using var coach = await Side.StartAsync(ClientKind.DiscordCoach, folder);
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
            var floor = Comparison.Median(await Load.TimesAsync(Alone, 1, bare.TrivialAsync));
            var trivial = Comparison.Median(await Load.TimesAsync(Alone, 1, coach.TrivialAsync));
            alone.Add(trivial, floor);
            var commit = Comparison.Median(raw.Commit(DiscordTeam.Members));
            log.Add(Comparison.Median(await Load.TimesAsync(DiscordTeam.Members, 1, coach.LogAsync)), trivial + (2 * commit));

            var least = await Load.OfAsync(bare.Client, Together, AtOnce, bare.TrivialAsync);
            var own = await Load.OfAsync(coach.Client, Together, AtOnce, coach.TrivialAsync);
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
        await Load.TimesAsync(Alone, 1, side.TrivialAsync);
        await Load.TimesAsync(2 * Together, AtOnce, side.TrivialAsync);
        if (side.HasLog)
            await Load.TimesAsync(2 * DiscordTeam.Members, 1, side.LogAsync);
    }
}
