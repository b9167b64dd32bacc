using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Worth;

/// <summary>A span of days, and the span of the same length before it; first and last day included.</summary>
public sealed record WorthPeriods(LocalDate From, LocalDate To)
{

    public int Days => Period.DaysBetween(From, To) + 1;

    public LocalDate BeforeFrom => From.PlusDays(-Days);

    public LocalDate BeforeTo => From.PlusDays(-1);

    /// <summary>The last four weeks, today included.</summary>
    public static WorthPeriods FourWeeks(LocalDate today) => new(today.PlusDays(1 - Figures.FourWeeks), today);

    /// <summary>So many full weeks, Monday to Sunday, the last of which ended before a day.</summary>
    public static WorthPeriods FullWeeks(int weeks, LocalDate today)
    {
        var sunday = today.Previous(IsoDayOfWeek.Sunday);
        return new(sunday.PlusDays(1 - (Weeks.Days * weeks)), sunday);
    }

    public bool Holds(LocalDate day) => day >= From && day <= To;
}
