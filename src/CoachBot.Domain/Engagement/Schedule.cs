using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>When a commitment is due. Fixed days name their dates; a quota names how many days of a week.</summary>
public abstract record Schedule
{
    /// <summary>Occasions a day on average: three a week are 3/7.</summary>
    public abstract double PerDay { get; }

    /// <summary>Whether a date is due. A quota has no due dates of its own.</summary>
    /// <param name="date">The date asked about.</param>
    /// <param name="first">The commitment's first date: nothing is due before it, and every N days counts from it.</param>
    public abstract bool IsDue(LocalDate date, LocalDate first);

    /// <summary>Named weekdays.</summary>
    public sealed record Weekdays(WorkingDays Days) : Schedule
    {
        public override double PerDay => Days.Count / 7.0;

        public override bool IsDue(LocalDate date, LocalDate first) => date >= first && Days.Contains(date.DayOfWeek);
    }

    /// <summary>Every N days, 2 to 90.</summary>
    public sealed record EveryNDays(int Days) : Schedule
    {
        public override double PerDay => 1.0 / Days;

        public override bool IsDue(LocalDate date, LocalDate first) =>
            date >= first && Period.DaysBetween(first, date) % Days == 0;
    }

    /// <summary>A number of days of each week, 1 to 7, whichever they are.</summary>
    public sealed record Quota(int Times) : Schedule
    {
        public override double PerDay => Times / 7.0;

        public override bool IsDue(LocalDate date, LocalDate first) => false;
    }
}
