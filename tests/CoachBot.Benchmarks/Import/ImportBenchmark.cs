using System.Diagnostics;
using System.Globalization;
using System.Text;
using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Benchmarks.Import;

/// <summary>
/// A file of 100,000 figures from its bytes to its confirmation, against the same rows inserted bare in groups; and
/// what others wait for their commands meanwhile, against what they wait otherwise.
/// </summary>
internal static class ImportBenchmark
{
    private const int Metrics = 10;
    private const int Days = 10_000;
    private const int Pairs = 5;

    /// <summary>How many pairs go before and are not counted: what the runtime compiles meanwhile takes a core from everybody.</summary>
    private const int WarmUps = 4;

    /// <summary>How many files are imported while others work: one takes so little time that a percentile of it says nothing.</summary>
    private const int Files = 8;

    /// <summary>How many rows the floor inserts in a transaction.</summary>
    private const int FloorGroup = 250;
    private const int Others = 4;

    /// <summary>Of whom each of the others is one after another: nobody has so much time a day as is logged here.</summary>
    private const int Faces = 64;
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 12, 0);
    private static readonly LocalDate First = new(1998, 1, 1);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coach-bench-");
        try
        {
            await using var coach = Coach.Open(Path.Combine(folder.FullName, "coach.db"), Start);
            for (var other = 0; other < Others * Faces; other++)
                await LogAsync(coach, other);
            var file = new IncomingFile("figures.csv", Encoding.UTF8.GetBytes(File()));
            var rate = new Comparison("import of 100,000 lines", "/s");
            var besideOthers = new Comparison("the same beside others", "/s");
            var work = new Comparison("the same, processor time", "ms");
            var wait = new Comparison("log of others meanwhile, p99", "us");
            var teams = Others * Faces / 8;
            for (var pair = -WarmUps; pair < Pairs; pair++)
            {
                var floor = await MeasuredAsync(() => Task.Run(() => Insert(Path.Combine(folder.FullName, $"raw{pair}.db"))));
                var importer = await ImporterAsync(coach, teams++);
                var own = await MeasuredAsync(() => Task.Run(() => ImportAsync(coach, importer, file)));
                var again = await MeasuredAsync(() => Task.Run(() => Insert(Path.Combine(folder.FullName, $"again{pair}.db"))));

                // Again, by other teams, while others work.
                var others = new List<Actor>();
                while (others.Count < Files)
                    others.Add(await ImporterAsync(coach, teams++));
                var usual = await WaitsAsync(coach, () => Task.Delay(TimeSpan.FromSeconds(4)));
                var start = Stopwatch.GetTimestamp();
                var meanwhile = await WaitsAsync(coach, () => ImportAllAsync(coach, others, file));
                var beside = Files * Metrics * Days / Stopwatch.GetElapsedTime(start).TotalSeconds;
                if (pair >= 0)
                {
                    rate.Add(own.Rate, (floor.Rate + again.Rate) / 2);
                    besideOthers.Add(beside, (floor.Rate + again.Rate) / 2);
                    work.Add(own.Processor, (floor.Processor + again.Processor) / 2);
                    wait.Add(meanwhile, usual);
                }
                Console.WriteLine($"# {own.Rate:f0}/s, {own.Processor:f0} ms of processor, {own.Allocated:f0} MB allocated; "
                    + $"floor {floor.Rate:f0} and {again.Rate:f0}/s, {floor.Processor:f0} ms; p99 {meanwhile:f0} us, usually {usual:f0}");
            }
            rate.PrintAtLeast(0.5);
            besideOthers.PrintAtLeast(0.5);
            work.Print();
            wait.PrintAtMost(2);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Lines a second, processor time in milliseconds, and what was allocated in megabytes.</summary>
    private static async Task<(double Rate, double Processor, double Allocated)> MeasuredAsync(Func<Task> work)
    {
        GC.Collect();
        var (start, processor, allocated) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        await work();
        return (Metrics * Days / Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds,
            (GC.GetTotalAllocatedBytes() - allocated) / 1e6);
    }

    /// <summary>The admin of a team of their own that counts what the file holds.</summary>
    private static async Task<Actor> ImporterAsync(Coach coach, int team)
    {
        var importer = Coach.ActorOf(8 * team);
        for (var metric = 0; metric < Metrics; metric++)
            await coach.SayAsync(importer, $"metric add {Name(metric)} --unit {Name(metric)}");
        return importer;
    }

    private static async Task ImportAllAsync(Coach coach, List<Actor> importers, IncomingFile file)
    {
        foreach (var importer in importers)
            await ImportAsync(coach, importer, file);
    }

    private static async Task ImportAsync(Coach coach, Actor importer, IncomingFile file)
    {
        var preview = await coach.SayAsync(importer, "metric import figures.csv", file);
        await coach.PressAsync(importer, Pressable(preview, "metric.import"));
    }

    private static ActionId Pressable(Reply reply, string action) =>
        reply.Buttons.FirstOrDefault(b => b.Action.Name == action)?.Action ?? throw new InvalidOperationException("The file was refused.");

    /// <summary>The 99th percentile of what the others wait, in microseconds, for as long as something takes.</summary>
    private static async Task<double> WaitsAsync(Coach coach, Func<Task> work)
    {
        coach.Clock.MoveTo(coach.Clock.Now + Duration.FromDays(1));
        var waits = new List<double>[Others];
        var working = Task.Run(work);
        await Task.WhenAll(Enumerable.Range(0, Others).Select(other => Task.Run(async () =>
        {
            waits[other] = [];
            while (!working.IsCompleted)
            {
                var start = Stopwatch.GetTimestamp();
                await LogAsync(coach, (waits[other].Count % Faces * Others) + other);
                waits[other].Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                await Task.Delay(TimeSpan.FromMilliseconds(5));
            }
        })));
        await working;
        var sorted = waits.SelectMany(w => w).Order().ToArray();
        return sorted[(int)(sorted.Length * 0.99)];
    }

    private static async Task LogAsync(Coach coach, int member)
    {
        var reply = await coach.SayAsync(Coach.ActorOf(member), "log 10m instagram");
        if (!reply.Buttons.Any(button => button.Action.Text.Contains("undo", StringComparison.Ordinal)))
            throw new InvalidOperationException("A log was refused, and waited for nothing.");
    }

    private static void Insert(string path)
    {
        using var connection = Floor.Open(path);
        Floor.Execute(connection, """
            CREATE TABLE imported_figures (
                team_id INTEGER NOT NULL, import_id INTEGER NOT NULL, metric_id INTEGER NOT NULL, on_date TEXT NOT NULL,
                amount_milli INTEGER NOT NULL, PRIMARY KEY (team_id, import_id, metric_id, on_date)) STRICT, WITHOUT ROWID
            """);
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO imported_figures VALUES (1, 1, $metric, $on, $amount)";
        var metric = insert.Parameters.AddWithValue("$metric", 0L);
        var on = insert.Parameters.AddWithValue("$on", "");
        var amount = insert.Parameters.AddWithValue("$amount", 0L);
        insert.Prepare();
        for (var row = 0; row < Metrics * Days; row++)
        {
            if (row % FloorGroup == 0)
                Floor.Execute(connection, "BEGIN IMMEDIATE");
            metric.Value = (long)(row / Days);
            on.Value = LocalDatePattern.Iso.Format(First.PlusDays(row % Days));
            amount.Value = (row % 7 * 1000L) + 1000;
            insert.ExecuteNonQuery();
            if ((row + 1) % FloorGroup == 0)
                Floor.Execute(connection, "COMMIT");
        }
    }

    /// <summary>One figure a line, day by day.</summary>
    private static string File()
    {
        var text = new StringBuilder("date,metric,value\n");
        for (var day = 0; day < Days; day++)
        {
            for (var metric = 0; metric < Metrics; metric++)
                text.Append(CultureInfo.InvariantCulture, $"{LocalDatePattern.Iso.Format(First.PlusDays(day))},{Name(metric)},{(day % 7) + 1}\n");
        }
        return text.ToString();
    }

    private static string Name(int metric) => $"leads {(char)('a' + metric)}";
}
