using System.Diagnostics;
using CoachBot.Benchmarks.Clients;
using CoachBot.Loopback.Discord;

namespace CoachBot.Benchmarks.Discord;

/// <summary>
/// From the connection's beginning to the first command answered, with one server and with very many; what many cost in memory, and what
/// compressing them saves. The processes are warm: each connects again.
/// </summary>
internal static class Connecting
{
    private const int Pairs = 7;
    private const int Servers = 2000;
    private const int Lost = 100;

    /// <summary>A room takes about 250 bytes: servers of 20 KB.</summary>
    private const int Rooms = 78;

    public static async Task RunAsync(string folder)
    {
        double withOne;
        await using (var bare = await Side.StartAsync(ClientKind.DiscordBare, folder))
        await using (var coach = await Side.StartAsync(ClientKind.DiscordCoach, folder))
        {
            await CompareAsync("one server", bare, coach, most: 2);
            await ResumeAsync(coach);
            withOne = coach.Client.MiB;
        }
        await using (var bare = await Side.StartAsync(ClientKind.DiscordBare, folder, AddServers))
        await using (var zlib = await Side.StartAsync(ClientKind.DiscordBareCompressed, folder, AddServers))
        await using (var coach = await Side.StartAsync(ClientKind.DiscordCoach, folder, AddServers))
        {
            await coach.PublishedAsync(Servers);
            await CompareAsync("2,000 servers", bare, coach, most: 1.3);
            var more = coach.Client.MiB - withOne;
            Console.WriteLine($"discord, memory {coach.Client.MiB:f0} MiB, with one server {withOne:f0}  {more:f0} MB more  goal <= 30  "
                + $"{(more <= 30 ? "holds" : "MISSED")}");
            await CompressionAsync(bare, zlib);
        }
    }

    private static void AddServers(LoopbackDiscord discord)
    {
        for (var server = 0; server < Servers; server++)
        {
            var guild = discord.AddGuild($"The team of number {server}");
            for (var room = 0; room < Rooms; room++)
                discord.AddChannel(guild, $"room-{server * 7919 % 1000}-{room}");
        }
    }

    private static async Task CompareAsync(string servers, Side bare, Side coach, double most)
    {
        var ready = new Comparison($"discord, {servers}, ready", "ms");
        var answered = new Comparison($"discord, {servers}, first answer", "ms");
        for (var pair = -2; pair < Pairs; pair++)
        {
            var floor = await AgainAsync(bare);
            var own = await AgainAsync(coach);
            if (pair < 0)
                continue;
            ready.Add(own.Ready, floor.Ready);
            answered.Add(own.Answered, floor.Answered);
        }
        ready.PrintAtMost(most);
        answered.PrintAtMost(most);
    }

    private static async Task<(double Ready, double Answered)> AgainAsync(Side side)
    {
        await side.Client.DisconnectAsync();
        return await side.ConnectAsync();
    }

    /// <summary>The connection is cut, and commands are given at that moment: each is to be answered.</summary>
    private static async Task ResumeAsync(Side coach)
    {
        var times = new List<double>();
        for (var round = 0; round < Pairs; round++)
        {
            var (resumed, start) = (coach.Discord.Gateway.Resumed, Stopwatch.GetTimestamp());
            coach.Discord.Misbehave.Drop();
            var commands = Load.TimesAsync(Lost, Lost, coach.TrivialAsync);
            await coach.Discord.UntilAsync(() => coach.Discord.Gateway.Resumed > resumed, "resumed");
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            // One that was lost is not answered, and ends this run.
            await commands;
            // A connection that ends at once again is taken for a bad one, which is tried again later.
            await AgainAsync(coach);
        }
        Console.WriteLine($"discord, resumed after {Comparison.Median(times):f0} ms (most {times.Max():f0}), "
            + $"{Lost} commands meanwhile answered  goal <= 1000  {(times.Max() <= 1000 ? "holds" : "MISSED")}");
    }

    private static async Task CompressionAsync(Side plain, Side zlib)
    {
        var work = new Comparison("discord, 2,000 servers, zlib against none, CPU", "ms");
        var bytes = new Comparison("discord, 2,000 servers, zlib against none, sent", "KiB");
        for (var pair = 0; pair < Pairs; pair++)
        {
            var (none, noneBytes) = await CostAsync(plain);
            var (some, someBytes) = await CostAsync(zlib);
            work.Add(some, none);
            bytes.Add(someBytes, noneBytes);
        }
        work.Print();
        bytes.Print();
    }

    private static async Task<(double Milliseconds, double KiB)> CostAsync(Side side)
    {
        await side.Client.DisconnectAsync();
        var before = side.Client.Processor;
        await side.ConnectAsync();
        var worked = side.Client.Processor - before;
        return (worked.TotalMilliseconds, await side.Client.BytesAsync() / 1024.0);
    }
}
