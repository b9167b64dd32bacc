using CoachBot.Application.Commands.Reading;
using NodaTime;

namespace CoachBot.Application.Tests.Reading;

public sealed class DayListTests
{
    private static readonly LocalDate Wednesday = new(2026, 1, 7);

    [Theory]
    [InlineData("mon and tue", "2026-01-05 2026-01-06", 3)]
    [InlineData("monday, tuesday and wednesday", "2026-01-05 2026-01-06 2026-01-07", 4)]
    [InlineData("yesterday and the day before that", "2026-01-06 2026-01-05", 5)]
    [InlineData("3 Jan & 5 Jan and so on", "2026-01-03 2026-01-05", 5)]
    [InlineData("today tomorrow", "2026-01-07 2026-01-08", 2)]
    [InlineData("3 Jan to 5 Jan", "2026-01-03 2026-01-04 2026-01-05", 5)]
    [InlineData("sat - mon and wed", "2026-01-03 2026-01-04 2026-01-05 2026-01-07", 5)]
    [InlineData("today and today", "", 0)]
    [InlineData("today and more", "", 0)]
    [InlineData("may and june", "", 0)]
    [InlineData("the day before", "", 0)]
    [InlineData("and monday", "", 0)]
    [InlineData("", "", 0)]
    public void Days_one_after_the_other_are_read(string text, string days, int consumed)
    {
        var list = DayList.Read(text.Split(' '), 0, Wednesday, DateSense.NearestPast);

        Assert.Equal(days, string.Join(' ', list.Days.Select(day => day.ToString("uuuu-MM-dd", null))));
        Assert.Equal(consumed, list.Consumed);
    }

    [Theory]
    [InlineData("tue and mon", "2026-01-05/2026-01-06")]
    [InlineData("mon and wed", "2026-01-05/2026-01-05 2026-01-07/2026-01-07")]
    [InlineData("3 jan to 5 jan and wed", "2026-01-03/2026-01-05 2026-01-07/2026-01-07")]
    public void Days_in_a_row_are_a_span(string text, string spans) => Assert.Equal(
        spans, string.Join(' ', DayList.Spans(DayList.Read(text.Split(' '), 0, Wednesday, DateSense.NearestPast).Days).Select(span => $"{span.Start:uuuu-MM-dd}/{span.End:uuuu-MM-dd}")));
}
