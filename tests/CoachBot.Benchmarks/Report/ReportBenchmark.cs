using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Benchmarks.Report;

/// <summary>
/// <c>review report</c> from its text to its file, for a team of 30 with five years of history, against reading the rows of its 24 weeks (and
/// what was ever recorded of its metrics), prepared.
/// </summary>
internal static class ReportBenchmark
{
    private const int Pairs = 9;
    private const int Calls = 5;
    private const double MostMicroseconds = 100_000;
    private const double MostTimesTheFloor = 3;
    private static readonly Instant Start = Instant.FromUtc(2025, 7, 7, 7, 0);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coach-bench-");
        try
        {
            var path = Path.Combine(folder.FullName, "coach.db");
            var now = await ReportTeam.LiveAsync(path, Start);
            await using var coach = Coach.Open(path, now);
            using var rows = RawRows.Open(path, now);
            await CompareAsync(coach, rows, "markdown");
            await CompareAsync(coach, rows, "csv");
            await CompareAsync(coach, rows, "pdf");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task CompareAsync(Coach coach, RawRows rows, string format)
    {
        var lead = ReportTeam.ActorOf(0);
        var line = $"review report {format}";
        var comparison = new Comparison($"{line} ({rows.Read()} rows), p50", "us");
        var times = new List<double>();
        for (var pair = -1; pair < Pairs; pair++)
        {
            var floor = Comparison.MedianMicroseconds(Calls, _ => rows.Read());
            var own = await Comparison.MedianMicrosecondsAsync(Calls, async _ => Require(await coach.SayAsync(lead, line)));
            if (pair < 0)
                continue;
            times.Add(own);
            comparison.Add(own, floor);
        }
        comparison.PrintAtMost(MostTimesTheFloor);
        var median = Comparison.Median(times);
        Console.WriteLine($"{line,-46} {median / 1000,10:f1} ms    goal <= {MostMicroseconds / 1000} ms  {(median <= MostMicroseconds ? "holds" : "MISSED")}");
    }

    private static void Require(Reply reply)
    {
        if (reply.Attachments.Count != 1)
            throw new InvalidOperationException("There is no report: " + reply.Blocks.OfType<Block.Text>().FirstOrDefault());
    }
}
