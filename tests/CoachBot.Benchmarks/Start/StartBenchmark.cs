using System.Diagnostics;

namespace CoachBot.Benchmarks.Start;

/// <summary>
/// The published program on a small store: the time to its first answer and the memory it holds, against a generic host with nothing in it.
/// </summary>
internal static class StartBenchmark
{
    private const int Pairs = 9;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);
    private static readonly string[] Lines = ["today", "progress me", "log 1m linkedin", "undo", "schedule list"];

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coach-bench-");
        try
        {
            var empty = await Published.EmptyHostAsync(folder.FullName);
            foreach (var coach in await Published.BothAsync(folder.FullName))
            {
                var store = Path.Combine(folder.FullName, $"{coach.Name}.db");
                await TalkAsync(coach, store, ["schedule add every day 09:00 30m linkedin", "log 30m linkedin"]);
                await CompareAsync(coach, empty, store);
                await GrowAsync(coach, store);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task CompareAsync(Published coach, Published empty, string store)
    {
        var time = new Comparison($"{coach.Name}, start to the first answer", "ms");
        var memory = new Comparison($"{coach.Name}, resident memory, idle", "MiB");
        for (var pair = -1; pair < Pairs; pair++)
        {
            var (floorTime, floorMemory) = await StartAsync(empty, store: null, pair == 0);
            var (ownTime, ownMemory) = await StartAsync(coach, store, pair == 0);
            if (pair < 0)
                continue;
            time.Add(ownTime, floorTime);
            if (pair == 0)
                memory.Add(ownMemory, floorMemory);
        }
        time.PrintAtMost(2.5);
        memory.PrintAtMost(1.8);
    }

    /// <summary>The milliseconds to the first line, and where asked for the MiB held a while after it.</summary>
    private static async Task<(double Time, double Memory)> StartAsync(Published program, string? store, bool withMemory)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Run(program, store);
        await process.StandardInput.WriteLineAsync("today");
        await process.StandardInput.FlushAsync();
        if (string.IsNullOrEmpty(await process.StandardOutput.ReadLineAsync()))
            throw new InvalidOperationException($"{program.Path} said nothing.");
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (withMemory)
            await Task.Delay(Idle);
        var memory = Published.ResidentMiB(process);
        process.StandardInput.Close();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (time, memory);
    }

    /// <summary>Memory after a thousand commands and after ten thousand, through one process.</summary>
    private static async Task GrowAsync(Published coach, string store)
    {
        var growth = new Comparison($"{coach.Name}, resident memory, 10,000 commands after 1,000", "MiB");
        using var process = Run(coach, store, "--json");
        double after1000 = 0;
        for (var command = 1; command <= 10_000; command++)
        {
            await process.StandardInput.WriteLineAsync(Lines[command % Lines.Length]);
            await process.StandardInput.FlushAsync();
            await ReadReplyAsync(process);
            if (command == 1000)
                after1000 = Published.ResidentMiB(process);
        }
        growth.Add(Published.ResidentMiB(process), after1000);
        growth.PrintAtMost(1.1);
        process.StandardInput.Close();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
    }

    private static async Task TalkAsync(Published coach, string store, string[] lines)
    {
        using var process = Run(coach, store, "--json");
        foreach (var line in lines)
        {
            await process.StandardInput.WriteLineAsync(line);
            await process.StandardInput.FlushAsync();
            await ReadReplyAsync(process);
        }
        process.StandardInput.Close();
        await process.WaitForExitAsync();
    }

    private static async Task ReadReplyAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("\"kind\":\"reply\"", StringComparison.Ordinal))
                return;
        }
        throw new InvalidOperationException("The coach left.");
    }

    private static Process Run(Published program, string? store, params string[] more)
    {
        if (store is null)
            return Process.Start(program.With())!;
        var start = program.With(["chat", "--simulate", "2026-01-05T10:00", "--zone", "Europe/London", "--as", "ada", .. more]);
        start.Environment["Store__Sqlite"] = store;
        return Process.Start(start)!;
    }
}
