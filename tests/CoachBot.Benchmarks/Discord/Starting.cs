using System.Diagnostics;
using CoachBot.Benchmarks.Clients;
using CoachBot.Benchmarks.Start;

namespace CoachBot.Benchmarks.Discord;

/// <summary>
/// From the start of a process to its session in Discord, and to its first command answered: the published program, whose team is set up
/// and whose commands are registered, against the bare client.
/// </summary>
internal static class Starting
{
    private const int Pairs = 7;

    /// <param name="program">The coach.</param>
    /// <param name="folder">Where its store is made.</param>
    /// <param name="servers">In words.</param>
    /// <param name="more">How many servers there are besides the team's.</param>
    /// <param name="most">The goal, in times of the bare client.</param>
    public static async Task CompareAsync(Published program, string folder, string servers, int more, double most)
    {
        await using var floor = await DiscordTeam.StartAsync(more);
        await using var own = await DiscordTeam.StartAsync(more);
        var store = Path.Combine(folder, $"{Guid.NewGuid():n}.db");
        await using (var first = await BareAsync(floor, $"{floor.Bakery.Id}"))
            await floor.Discord.ConnectedAsync();
        using (var first = Start(program, own, store))
        {
            await own.Discord.ConnectedAsync();
            await own.SetUpAsync();
            await own.Discord.UntilAsync(() => own.Discord.CommandOverwrites > more, "every server's commands published");
            await Published.StopAsync(first);
        }

        var ready = new Comparison($"discord, {program.Name}, {servers}, start to ready", "ms");
        var answered = new Comparison($"discord, {program.Name}, {servers}, start to the first answer", "ms");
        for (var pair = -1; pair < Pairs; pair++)
        {
            ClientProcess? bare = null;
            var least = await TimesAsync(floor, async () => bare = await BareAsync(floor, BareClient.Registered), "coach ping");
            await bare!.DisposeAsync();

            Process? process = null;
            var mine = await TimesAsync(own, () => Task.FromResult(process = Start(program, own, store)), "coach today");
            await Published.StopAsync(process!);
            if (pair < 0)
                continue;
            ready.Add(mine.Ready, least.Ready);
            answered.Add(mine.Answered, least.Answered);
        }
        ready.PrintAtMost(most);
        answered.PrintAtMost(most);
    }

    /// <param name="team">Where to connect.</param>
    /// <param name="server">Whose commands it registers.</param>
    private static async Task<ClientProcess> BareAsync(DiscordTeam team, string server)
    {
        var client = await ClientProcess.StartAsync(ClientKind.DiscordBare, $"{team.Discord.ApiBase}", team.Discord.Token, server);
        await client.ConnectAsync();
        return client;
    }

    private static Process Start(Published program, DiscordTeam team, string store)
    {
        var start = program.With("run");
        start.Environment["Store__Sqlite"] = store;
        start.Environment["Discord__Token"] = team.Discord.Token;
        start.Environment["Discord__ApiBaseUrl"] = $"{team.Discord.ApiBase}";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        return process;
    }

    private static async Task<(double Ready, double Answered)> TimesAsync(DiscordTeam team, Func<Task> start, string command)
    {
        var (readies, begun) = (team.Discord.Gateway.Readies, Stopwatch.GetTimestamp());
        await start();
        await team.Discord.UntilAsync(() => team.Discord.Gateway.Readies > readies, "a session");
        var ready = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        await team.CallAsync(0, command);
        return (ready, Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
    }
}
