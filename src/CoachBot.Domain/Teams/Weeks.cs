using NodaTime;

namespace CoachBot.Domain.Teams;

/// <summary>Weeks, which begin on Monday.</summary>
public static class Weeks
{
    public const int Days = 7;

    /// <summary>The Monday of a date's week: the date itself where it is one.</summary>
    public static LocalDate MondayOf(LocalDate date) => date.PlusDays(IsoDayOfWeek.Monday - date.DayOfWeek);

    /// <summary>The first Monday from a date on: the date itself where it is one.</summary>
    public static LocalDate MondayFrom(LocalDate date) => MondayOf(date.PlusDays((int)IsoDayOfWeek.Sunday - 1));
}
