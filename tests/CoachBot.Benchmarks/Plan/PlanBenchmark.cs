using System.Diagnostics;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using NodaTime;

namespace CoachBot.Benchmarks.Plan;

/// <summary>How long it takes to play a plan of 12 weeks through for a team of 30, each with 12 weeks of record and some days off.</summary>
internal static class PlanBenchmark
{
    private const int Rounds = 9;
    private const int People = 30;
    private const int Weeks = 12;

    public static Task RunAsync()
    {
        var plan = new TeamPlan
        {
            Id = new PlanId(1),
            Key = "twelve",
            Kind = PlanKind.Training,
            Title = "Twelve",
            By = new MemberId(1),
            StartsOn = new LocalDate(2026, 1, 5),
            Monday = new LocalDate(2026, 1, 5),
            BegunAt = Instant.FromUtc(2026, 1, 1, 0, 0),
            Minutes = 60,
            LongPercent = 150,
            Weeks = [.. new[] { 100, 110, 121, 66, 133, 146, 160, 88, 176, 193, 212, 117 }.Select((load, i) => new PlanWeek(load, (i + 1) % 4 == 0))],
        };
        var people = Enumerable.Range(0, People).Select(person => new PlannedPerson(
            [.. Enumerable.Range(0, Weeks).Select(week => ((person * 7) + (week * 5)) % 11 / 10.0)],
            [.. Enumerable.Range(0, Weeks * 2).Select(week => (person + week) % 9 == 0 ? 0 : 1.0)])).ToList();
        var times = new List<double>();
        PlanOdds? odds = null;
        for (var round = -1; round < Rounds; round++)
        {
            var begin = Stopwatch.GetTimestamp();
            odds = PlanOdds.Of(plan, people);
            if (round >= 0)
                times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }
        times.Sort();
        Console.WriteLine(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"plan: {People} people, {Weeks} weeks, {PlanOdds.Draws} draws:"
            + $" {times[Rounds / 2]:F0} ms in the middle of {Rounds} ({times[0]:F0} to {times[^1]:F0}); {odds}"));
        return Task.CompletedTask;
    }
}
