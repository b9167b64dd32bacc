using CoachBot.Benchmarks.Clients;
using CoachBot.Benchmarks.Start;

namespace CoachBot.Benchmarks.Discord;

/// <summary>The coach in Discord, against a bare client of the same protocol and the same Discord on this machine.</summary>
internal static class DiscordBenchmark
{
    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coach-bench-");
        try
        {
            await AnswersAsync(folder.FullName);
            foreach (var program in await Published.BothAsync(folder.FullName))
            {
                await Starting.CompareAsync(program, folder.FullName, "one server", more: 0, most: 2);
                await Starting.CompareAsync(program, folder.FullName, "2,000 servers", more: 2000, most: 1.3);
            }
            await Connecting.RunAsync(folder.FullName);
            await Reminders.RunAsync(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task AnswersAsync(string folder)
    {
        await using var bare = await Side.StartAsync(ClientKind.DiscordBare, folder);
        await using var coach = await Side.StartAsync(ClientKind.DiscordCoach, folder);
        await AnswerTimes.CompareAsync("discord", bare, coach, DiscordTeam.Members, folder, leastRate: 0.7, mostLog: 1);
    }
}
