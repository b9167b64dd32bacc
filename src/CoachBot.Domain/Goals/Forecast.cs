using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Goals;

/// <summary>
/// Where a goal is heading: a bootstrap of the last 4 to 8 full weeks' steps to the due date, or too early to say.
/// </summary>
public abstract record Forecast
{
    private const int FewestWeeks = 4;
    private const int MostWeeks = 8;
    private const int Draws = 10_000;
    private const ulong Seed = 0xC0AC4B07;

    private Forecast()
    {
    }

    /// <summary>The odds.</summary>
    /// <param name="Probability">The share of the draws in which the target is met at the due date, 0 to 1.</param>
    /// <param name="Low">Lower end of the 80 % band: the 10th percentile of the value at the due date, in the unit.</param>
    /// <param name="High">Upper end: the 90th percentile.</param>
    /// <param name="Weeks">How many weeks of history it is drawn from, 4 to 8.</param>
    public sealed record Odds(double Probability, decimal Low, decimal High, int Weeks) : Forecast;

    /// <summary>Fewer than 4 full weeks are known; they will be from this date on, if none of the coming ones is excused.</summary>
    public sealed record TooEarly(LocalDate From) : Forecast;

    /// <summary>Simulates the rest of the goal: each week left repeats a week of the history, drawn at random.</summary>
    /// <remarks>
    /// The rest is measured in due days: weeks left = due days from today to the due date ÷ due days of a week without
    /// excuses; the fraction of a week takes that fraction of a drawn step. Calendar days would count a coming holiday as
    /// work, while excused weeks are left out of the history.
    /// </remarks>
    /// <param name="terms">What was agreed on.</param>
    /// <param name="value">The value now, in the unit.</param>
    /// <param name="weeklySteps">The change of the value in each full week, Monday to Sunday, since the start, oldest first,
    /// excused weeks left out; the last 8 are used.</param>
    /// <param name="calendar">The due days as they are known today.</param>
    /// <param name="today">The owner's today, counted as left.</param>
    public static Forecast Of(
        GoalTerms terms, decimal value, IReadOnlyList<decimal> weeklySteps, DueCalendar calendar, LocalDate today)
    {
        if (weeklySteps.Count < FewestWeeks)
            return new TooEarly(EnoughWeeksFrom(terms.Start, today, weeklySteps.Count));
        double[] steps = [.. weeklySteps.TakeLast(MostWeeks).Select(step => (double)step)];
        double[] ends = Simulate((double)value, steps, WeeksLeft(calendar, today, terms.Due));
        double target = (double)terms.Target;
        double tolerance = 1e-9 * Math.Max(1, Math.Abs(target));
        int met = terms.Direction == MetricDirection.Up
            ? ends.Count(end => end >= target - tolerance)
            : ends.Count(end => end <= target + tolerance);
        Array.Sort(ends);
        return new Odds((double)met / Draws, Percentile(ends, 10), Percentile(ends, 90), steps.Length);
    }

    private static LocalDate EnoughWeeksFrom(LocalDate start, LocalDate today, int known)
    {
        var monday = Weeks.MondayOf(today);
        LocalDate firstToCome = start <= monday ? monday : monday.PlusWeeks(1);
        return firstToCome.PlusWeeks(FewestWeeks - known);
    }

    private static double WeeksLeft(DueCalendar calendar, LocalDate today, LocalDate due)
    {
        decimal aWeek = calendar.DueDaysAWeek();
        return aWeek == 0 ? 0 : (double)(calendar.DueDays(today, due) / aWeek);
    }

    private static double[] Simulate(double value, double[] steps, double weeksLeft)
    {
        int fullWeeks = (int)weeksLeft;
        double fraction = weeksLeft - fullWeeks;
        var random = new SplitMix64(Seed);
        double[] ends = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            double end = value;
            for (int week = 0; week < fullWeeks; week++)
                end += steps[random.Below(steps.Length)];
            ends[draw] = end + fraction * steps[random.Below(steps.Length)];
        }
        return ends;
    }

    // Nearest rank: the smallest of the sorted ends with at least that share of them at or below it.
    private static decimal Percentile(double[] sorted, int percent) =>
        Math.Round((decimal)sorted[sorted.Length * percent / 100 - 1], 6);
}
