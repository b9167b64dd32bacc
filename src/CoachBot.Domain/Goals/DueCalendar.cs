using NodaTime;

namespace CoachBot.Domain.Goals;

/// <summary>
/// The due days of a goal as they are known from one moment on: the days of the fixed-days commitments for it, else
/// Monday to Friday (also where only a quota is linked), less the excused days of the owner.
/// </summary>
/// <param name="Patterns">The linked fixed-days commitments; none means Monday to Friday.</param>
/// <param name="Excused">Away and holiday dates of the owner that are known by then, both ends included.</param>
public sealed record DueCalendar(IReadOnlyList<DuePattern> Patterns, IReadOnlyList<DateInterval> Excused)
{
    // Odd pairs of "every N days" repeat only after decades; ten years of them is close enough to their average.
    private const int LongestCycleDays = 3640;

    /// <summary>Monday to Friday, nothing excused.</summary>
    public static DueCalendar MondayToFriday { get; } = new([], []);

    /// <summary>Whether the date is a due day.</summary>
    public bool IsDue(LocalDate date) => IsPlanned(date) && !Excused.Any(interval => interval.Contains(date));

    /// <summary>The number of due days from the first to the last date, both included; 0 when the last is before the first.</summary>
    public int DueDays(LocalDate first, LocalDate last)
    {
        int count = 0;
        for (LocalDate date = first; date <= last; date = date.PlusDays(1))
            if (IsDue(date))
                count++;
        return count;
    }

    /// <summary>
    /// The due days of a week without excuses, once every pattern has begun: 3 for Monday, Wednesday and Friday;
    /// the average, 7 ÷ N, for every N days.
    /// </summary>
    public decimal DueDaysAWeek()
    {
        LocalDate first = Patterns.Count == 0 ? new LocalDate(2026, 1, 5) : Patterns.Max(pattern => pattern.First);
        int cycle = CycleDays();
        int planned = Enumerable.Range(0, cycle).Count(day => IsPlanned(first.PlusDays(day)));
        return planned * 7m / cycle;
    }

    private bool IsPlanned(LocalDate date) =>
        Patterns.Count == 0
            ? date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
            : Patterns.Any(pattern => pattern.Names(date));

    private int CycleDays()
    {
        long cycle = 7;
        foreach (DuePattern.EveryDays every in Patterns.OfType<DuePattern.EveryDays>())
        {
            cycle = cycle / GreatestCommonDivisor(cycle, every.N) * every.N;
            if (cycle > LongestCycleDays)
                return LongestCycleDays;
        }
        return (int)cycle;
    }

    private static long GreatestCommonDivisor(long a, long b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
