using CoachBot.Application.Worth;
using NodaTime;

namespace CoachBot.Application.Tests.Worth;

public sealed class WorthPeriodsTests
{
    [Theory]
    [InlineData("2026-03-30", "2026-03-29")] // Monday: the week before
    [InlineData("2026-03-29", "2026-03-22")] // Sunday: its week is not over
    [InlineData("2026-04-04", "2026-03-29")]
    public void FullWeeks_EndsOnTheLastSundayBeforeADay(string today, string sunday)
    {
        var span = WorthPeriods.FullWeeks(12, Date(today));

        Assert.Equal(Date(sunday), span.To);
        Assert.Equal((84, IsoDayOfWeek.Monday), (span.Days, span.From.DayOfWeek));
    }

    [Fact]
    public void FourWeeks_HoldsToday_AndTheFourBeforeEndTheDayBeforeIt()
    {
        var span = WorthPeriods.FourWeeks(Date("2026-03-30"));

        Assert.Equal((Date("2026-03-03"), Date("2026-03-02"), Date("2026-02-03")), (span.From, span.BeforeTo, span.BeforeFrom));
        Assert.True(span.Holds(Date("2026-03-30")) && !span.Holds(Date("2026-03-02")));
    }

    private static LocalDate Date(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
