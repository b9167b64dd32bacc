using NodaTime;
using NodaTime.Text;

namespace CoachBot.Application.Replies;

/// <summary>Dates as machines read them, and as a command may be typed.</summary>
internal static class IsoDates
{
    /// <summary>As <c>2026-01-05</c>.</summary>
    public static string Iso(this LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>As it may be typed for an absence: <c>2026-01-05 to 2026-01-07</c>.</summary>
    public static string Iso(this DateInterval days) => $"{days.Start.Iso()} to {days.End.Iso()}";
}
