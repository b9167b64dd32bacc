namespace CoachBot.Benchmarks.Discord;

/// <summary>The coach in Discord, against a bare client of the same protocol and the same Discord on this machine.</summary>
internal static class DiscordBenchmark
{
    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coach-bench-");
        try
        {
            await Reminders.RunAsync(folder.FullName);
            await Answers.RunAsync(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
