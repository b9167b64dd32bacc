using System.Diagnostics;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Benchmarks.Store;

/// <summary>
/// What the group commit costs and gains against a bare loop of one-row transactions on the same disk. Each figure is the median of ratios
/// taken in pairs, one right after the other, because the disk's speed wanders more than the code's.
/// </summary>
internal static class StoreBenchmark
{
    private const int Pairs = 7;
    private const int Alone = 1000;
    private const int Callers = 64;
    private const int EachCaller = 100;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coach-bench-");
        try
        {
            using var raw = new RawLoop(Path.Combine(folder.FullName, "raw.db"));
            await using var database = SqliteDatabase.Open(Path.Combine(folder.FullName, "coach.db"), StoreWork.Migrations);
            var run = new Run(raw, database);
            await run.SingleCallerAsync("1 caller, 1 row", StoreWork.OneRow);
            await run.SingleCallerAsync("1 caller, 7 statements", StoreWork.SevenStatements);
            await run.ManyCallersAsync("64 callers, 1 row", StoreWork.OneRow);
            await run.ManyCallersAsync("64 callers, 7 statements", StoreWork.SevenStatements);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private sealed class Run(RawLoop raw, SqliteDatabase database)
    {
        private long _row;

        public async Task SingleCallerAsync(string name, Func<SqliteUnit, long, int> work)
        {
            var pairs = new List<(double Raw, double Own)>();
            for (var pair = -1; pair < Pairs; pair++)
            {
                var floor = Median(raw.Commit(Alone));
                var times = new double[Alone];
                for (var i = 0; i < Alone; i++)
                {
                    var start = Stopwatch.GetTimestamp();
                    var next = Interlocked.Increment(ref _row);
                    await database.WriteAsync(unit => work(unit, next), CancellationToken.None);
                    times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                }
                // The first pair warms up.
                if (pair >= 0)
                    pairs.Add((floor, Median(times)));
            }
            Console.WriteLine($"{name,-26} p50 {Median(pairs.Select(p => p.Own)),7:f0} us   raw commit {Median(pairs.Select(p => p.Raw)),7:f0} us   "
                + $"ratio {Median(pairs.Select(p => p.Own / p.Raw)):f2} ({pairs.Min(p => p.Own / p.Raw):f2}-{pairs.Max(p => p.Own / p.Raw):f2})");
        }

        public async Task ManyCallersAsync(string name, Func<SqliteUnit, long, int> work)
        {
            var pairs = new List<(double Raw, double Own, double Group)>();
            for (var pair = -1; pair < Pairs; pair++)
            {
                var start = Stopwatch.GetTimestamp();
                raw.Commit(Alone);
                var floor = Alone / Stopwatch.GetElapsedTime(start).TotalSeconds;

                var commits = database.Commits;
                start = Stopwatch.GetTimestamp();
                await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
                {
                    for (var i = 0; i < EachCaller; i++)
                    {
                        var next = Interlocked.Increment(ref _row);
                        await database.WriteAsync(unit => work(unit, next), CancellationToken.None);
                    }
                })));
                var rate = Callers * EachCaller / Stopwatch.GetElapsedTime(start).TotalSeconds;
                if (pair >= 0)
                    pairs.Add((floor, rate, (double)(Callers * EachCaller) / (database.Commits - commits)));
            }
            Console.WriteLine($"{name,-26} {Median(pairs.Select(p => p.Own)),7:f0} /s       raw commits {Median(pairs.Select(p => p.Raw)),6:f0} /s   "
                + $"ratio {Median(pairs.Select(p => p.Own / p.Raw)):f2} ({pairs.Min(p => p.Own / p.Raw):f2}-{pairs.Max(p => p.Own / p.Raw):f2})   "
                + $"mean group {Median(pairs.Select(p => p.Group)):f0}");
        }
    }
}
