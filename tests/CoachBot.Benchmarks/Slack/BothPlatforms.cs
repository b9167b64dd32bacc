using System.Diagnostics;
using CoachBot.Benchmarks.Discord;
using CoachBot.Benchmarks.Start;

namespace CoachBot.Benchmarks.Slack;

/// <summary>The published program connected to Discord and Slack (Socket Mode): the memory that it holds, idle and after many commands.</summary>
internal static class BothPlatforms
{
    private const int Commands = 10_000;

    /// <summary>On each platform; so many can be learnt about from Slack at once.</summary>
    private const int Members = 25;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coach-bench-");
        try
        {
            foreach (var program in await Published.BothAsync(folder.FullName))
                await RunAsync(program, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(Published program, string folder)
    {
        await using var discord = await DiscordTeam.StartAsync();
        await using var slack = await SlackTeam.StartAsync();
        var store = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, $"store of {program.Name}")).FullName, "coach.db");
        using (var first = await StartAsync(program, store, discord, slack))
        {
            await discord.SetUpAsync();
            await slack.SetUpAsync(Members);
            await Published.StopAsync(first);
        }

        using var process = await StartAsync(program, store, discord, slack);
        await Task.Delay(Idle);
        Print(program, "idle", Published.ResidentMiB(process), most: 80);
        var before = process.TotalProcessorTime;
        for (var command = 0; command < Commands / 2; command++)
            await Task.WhenAll(discord.SayAsync(command), slack.SayAsync(command % Members, command));
        Print(program, $"after {Commands:n0} commands", Published.ResidentMiB(process), most: 100);
        process.Refresh();
        Console.WriteLine($"{program.Name}, processor time of each: {(process.TotalProcessorTime - before).TotalMicroseconds / Commands:f0} us");
        await Published.StopAsync(process);
    }

    private static async Task<Process> StartAsync(Published program, string store, DiscordTeam discord, SlackTeam slack)
    {
        var start = program.With("run");
        start.Environment["Store__Sqlite"] = store;
        start.Environment["Discord__Token"] = discord.Discord.Token;
        start.Environment["Discord__ApiBaseUrl"] = $"{discord.Discord.ApiBase}";
        start.Environment["Slack__BotToken"] = slack.Slack.BotToken;
        start.Environment["Slack__AppToken"] = slack.Slack.AppToken;
        start.Environment["Slack__ApiBaseUrl"] = $"{slack.Slack.ApiBase}";
        var readies = discord.Discord.Gateway.Readies;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        await discord.Discord.UntilAsync(() => discord.Discord.Gateway.Readies > readies, "a session");
        await slack.Slack.NextSocketAsync();
        return process;
    }

    private static void Print(Published program, string when, double mebibytes, double most)
    {
        var megabytes = mebibytes * 1.048576;
        Console.WriteLine($"{program.Name}, both platforms, resident memory {when}: {mebibytes:f1} MiB = {megabytes:f1} MB  goal < {most:f0} MB  "
            + $"{(megabytes < most ? "holds" : "MISSED")}");
    }
}
