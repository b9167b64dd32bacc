using CoachBot.Application.Chat;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Tests.Replies;

internal static class Readers
{
    /// <summary>A Monday.</summary>
    public static readonly LocalDate Today = new(2026, 1, 5);

    public static Reader With(
        DateFormat dates = DateFormat.DayMonth, NumberFormat numbers = NumberFormat.English, string zone = "Europe/Berlin") =>
        new("Ada", zone, dates, numbers);
}
