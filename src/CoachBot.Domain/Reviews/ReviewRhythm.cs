using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Reviews;

/// <summary>When the next review comes: weekly, or monthly once three in a row were not answered, until somebody answers.</summary>
public static class ReviewRhythm
{
    public const int UnansweredToMonthly = 3;

    /// <summary>The date of the next review; null where none was ever wanted.</summary>
    public static LocalDate? Next(Team team)
    {
        if (team.ReviewedOn is not { } last)
        {
            return null;
        }

        if (!IsMonthly(team))
        {
            return last.Next(team.ReviewDay);
        }

        var lastOfMonth = new LocalDate(last.Year, last.Month, last.Calendar.GetDaysInMonth(last.Year, last.Month));
        return lastOfMonth.Next(team.ReviewDay);
    }

    public static bool IsMonthly(Team team) => team.ReviewsUnanswered >= UnansweredToMonthly;

    /// <summary>How many days a review looks back: those of a week, or of four.</summary>
    public static int DaysBetween(Team team) => IsMonthly(team) ? Figures.FourWeeks : Weeks.Days;

    /// <summary>The last date, up to a day, on which there is a review.</summary>
    public static LocalDate LatestUpTo(LocalDate day, IsoDayOfWeek reviewDay) => day.PlusDays(1).Previous(reviewDay);

    /// <summary>The team with its reviews counted from an instant on: the next one lies behind it.</summary>
    public static Team CountedFrom(Team team, LocalDateTime now)
    {
        var from = now.TimeOfDay < team.ReviewTime ? now.Date.PlusDays(-1) : now.Date;
        return team.ReviewedOn is { } last && last > from ? team : team with { ReviewedOn = from };
    }

    /// <summary>The team once a review was posted.</summary>
    public static Team Posted(Team team, LocalDate on) => team with { ReviewedOn = on, ReviewsUnanswered = team.ReviewsUnanswered + 1 };

    /// <summary>The team once somebody answered: the next review comes within a week.</summary>
    public static Team Answered(Team team) => team with { ReviewsUnanswered = 0 };
}
