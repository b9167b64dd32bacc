namespace CoachBot.Benchmarks.Slack;

/// <summary>The coach in Slack, against bare clients of the same protocol and the same Slack on this machine; and both platforms in one process.</summary>
internal static class SlackBenchmark
{
    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coach-bench-");
        try
        {
            await SlackAnswers.RunAsync(folder.FullName);
            await SlackReminders.RunAsync(folder.FullName);
            await BothPlatforms.RunAsync(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
