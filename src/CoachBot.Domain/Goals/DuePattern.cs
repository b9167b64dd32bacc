using NodaTime;

namespace CoachBot.Domain.Goals;

/// <summary>The days of one fixed-days commitment that serves a goal.</summary>
/// <param name="First">The first date that can be due, included.</param>
public abstract record DuePattern(LocalDate First)
{
    /// <summary>Whether the pattern names this date; before <see cref="First"/> it names none.</summary>
    public bool Names(LocalDate date) => date >= First && Falls(date);

    private protected abstract bool Falls(LocalDate date);

    /// <summary>Named weekdays, from the day of the commitment's creation on, even where that day's time is past.</summary>
    public sealed record Weekdays(LocalDate First, IReadOnlySet<IsoDayOfWeek> Days) : DuePattern(First)
    {
        private protected override bool Falls(LocalDate date) => Days.Contains(date.DayOfWeek);
    }

    /// <summary>Every N days (N ≥ 1), counted from the first date, which is due itself.</summary>
    public sealed record EveryDays(LocalDate First, int N) : DuePattern(First)
    {
        private protected override bool Falls(LocalDate date) => Period.DaysBetween(First, date) % N == 0;
    }
}
