namespace CoachBot.Benchmarks.Discord;

/// <summary>The coach in Discord, against a bare client of the same protocol and the same Discord on this machine.</summary>
internal static class DiscordBenchmark
{
    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coach-bench-");
        try
        {
            await Answers.RunAsync(folder.FullName);
            await Connecting.RunAsync(folder.FullName);
            await Reminders.RunAsync(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
