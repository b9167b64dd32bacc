using System.Diagnostics;
using CoachBot.Benchmarks.Clients;
using CoachBot.Loopback.Discord;

namespace CoachBot.Benchmarks.Discord;

/// <summary>
/// What connecting again takes, what very many servers cost in memory, and what compressing them saves. The processes are warm.
/// </summary>
internal static class Connecting
{
    private const int Pairs = 7;
    private const int Servers = 2000;
    private const int Lost = 100;

    public static async Task RunAsync(string folder)
    {
        double withOne;
        await using (var coach = await Side.StartAsync(ClientKind.DiscordCoach, folder))
        {
            await ResumeAsync(coach);
            withOne = coach.Client.MiB;
        }
        await using (var bare = await Side.StartAsync(ClientKind.DiscordBare, folder, Servers))
        await using (var zlib = await Side.StartAsync(ClientKind.DiscordBareCompressed, folder, Servers))
        await using (var coach = await Side.StartAsync(ClientKind.DiscordCoach, folder, Servers))
        {
            await coach.PublishedAsync(Servers);
            await AgainAsync(coach);
            var more = coach.Client.MiB - withOne;
            Console.WriteLine($"discord, memory {coach.Client.MiB:f0} MiB, with one server {withOne:f0}  {more:f0} MB more  goal <= 30  "
                + $"{(more <= 30 ? "holds" : "MISSED")}");
            await CompressionAsync(bare, zlib);
        }
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
