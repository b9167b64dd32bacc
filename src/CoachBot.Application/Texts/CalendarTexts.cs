using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>Weekdays in words.</summary>
public static class CalendarTexts
{
    public static string Weekday(IsoDayOfWeek day) => day.ToString();

    /// <summary>Monday first: “every day”, “Mon–Fri”, “Mon, Wed”.</summary>
    public static string Days(WorkingDays days) =>
        days == WorkingDays.Every ? "every day"
        : days == WorkingDays.Weekdays ? "Mon–Fri"
        : string.Join(", ", days.Days().Select(d => d.ToString()[..3]));
}
