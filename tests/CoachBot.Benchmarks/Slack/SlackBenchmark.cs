using CoachBot.Benchmarks.Clients;

namespace CoachBot.Benchmarks.Slack;

/// <summary>The coach in Slack, against bare clients of the same protocol and the same Slack on this machine.</summary>
internal static class SlackBenchmark
{
    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coach-bench-");
        try
        {
            await AnswersAsync("slack", ClientKind.SlackBare, ClientKind.SlackCoach, folder.FullName);
            await AnswersAsync("slack, HTTP", ClientKind.SlackHttpBare, ClientKind.SlackHttpCoach, folder.FullName);
            await SlackReminders.RunAsync(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task AnswersAsync(string name, ClientKind floor, ClientKind own, string folder)
    {
        await using var bare = await SlackSide.StartAsync(floor, folder);
        await using var coach = await SlackSide.StartAsync(own, folder);
        await AnswerTimes.CompareAsync(name, bare, coach, SlackTeam.Members, folder, leastRate: 0.5, mostLog: null);
    }
}
