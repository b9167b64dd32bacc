using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Tests.Replies;

public class ReaderFormatTests
{
    [Theory]
    [InlineData(DateFormat.DayMonth, 5, "Mon 5 Jan")]
    [InlineData(DateFormat.DayMonth, 6, "Tue 6 Jan")]
    [InlineData(DateFormat.MonthDay, 5, "Mon Jan 5")]
    [InlineData(DateFormat.Iso, 5, "2026-01-05")]
    public void A_day_of_this_year_is_written_without_its_year(DateFormat dates, int day, string expected) =>
        Assert.Equal(expected, Format(dates).Day(new LocalDate(2026, 1, day)));

    [Theory]
    [InlineData(DateFormat.DayMonth, "Wed 31 Dec 2025")]
    [InlineData(DateFormat.MonthDay, "Wed Dec 31, 2025")]
    [InlineData(DateFormat.Iso, "2025-12-31")]
    public void A_day_of_another_year_is_written_with_it(DateFormat dates, string expected) =>
        Assert.Equal(expected, Format(dates).Day(new LocalDate(2025, 12, 31)));

    [Fact]
    public void In_a_file_no_year_goes_without_saying() =>
        Assert.Equal("Mon 5 Jan 2026", new ReaderFormat(Readers.With(), Readers.Today, withYears: true).Day(new LocalDate(2026, 1, 5)));

    // Berlin is an hour ahead of UTC in winter, Tokyo nine.
    [Theory]
    [InlineData("Europe/Berlin", 5, 8, "09:00")]
    [InlineData("Asia/Tokyo", 5, 8, "17:00")]
    [InlineData("Asia/Tokyo", 5, 15, "Tue 6 Jan 00:00")]
    [InlineData("Europe/Berlin", 4, 23, "00:00")]
    [InlineData("Europe/Berlin", 4, 22, "Sun 4 Jan 23:00")]
    public void A_moment_is_local_and_has_its_date_where_that_is_not_today(string zone, int day, int hour, string expected) =>
        Assert.Equal(expected, new ReaderFormat(Readers.With(zone: zone), Readers.Today).Moment(Instant.FromUtc(2026, 1, day, hour, 0)));

    [Theory]
    [InlineData("1234.5", "1,234.5", "1.234,5")]
    [InlineData("-1234567", "-1,234,567", "-1.234.567")]
    [InlineData("2.50", "2.5", "2,5")]
    [InlineData("30.000", "30", "30")]
    [InlineData("0.1235", "0.124", "0,124")]
    [InlineData("-0.0004", "0", "0")]
    [InlineData("999999.9999", "1,000,000", "1.000.000")]
    public void A_number_has_the_readers_signs_and_at_most_three_decimals(string value, string english, string continental)
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(english, Format(numbers: NumberFormat.English).Number(number));
        Assert.Equal(continental, Format(numbers: NumberFormat.Continental).Number(number));
    }

    [Theory]
    [InlineData("1100.25", "qualified leads", "1,100.25 qualified leads", "1.100,25 qualified leads")]
    [InlineData("1200.5", "€", "€1,200.50", "€1.200,50")]
    [InlineData("-1234567", "€", "−€1,234,567", "−€1.234.567")]
    [InlineData("0.004", "hours", "0.004 hours", "0,004 hours")]
    [InlineData("12.5", "", "12.5", "12,5")]
    public void An_amount_has_the_readers_signs_and_its_unit(string value, string unit, string english, string continental)
    {
        var amount = Quantity.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit);

        Assert.Equal(english, Format(numbers: NumberFormat.English).Quantity(amount));
        Assert.Equal(continental, Format(numbers: NumberFormat.Continental).Quantity(amount));
    }

    private static ReaderFormat Format(DateFormat dates = DateFormat.DayMonth, NumberFormat numbers = NumberFormat.English) =>
        new(Readers.With(dates, numbers), Readers.Today);
}
