using CoachBot.Application.Commands.Reading;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Application.Tests.Reading;

public sealed class DateReaderProperties
{
    [Fact]
    public void A_found_date_lies_on_the_side_of_today_that_the_sense_says()
    {
        string[] phrases =
        [
            "today", "tomorrow", "yesterday", "mon", "next tue", "last wed", "this thu", "29 Feb", "31 Dec", "1 Jan", "May", "Feb 2028",
            "end of Feb", "end of the quarter", "in 2 months", "3 days ago", "25/12", "2/29", "2024-02-29", "27.3.2026", "next year",
        ];
        Prop.ForAll(Days().ToArbitrary(), today => phrases.All(phrase =>
            (DateReader.Read(phrase, today, DateSense.NextToCome) is not DateReading.Found due || due.Date >= today)
            && (DateReader.Read(phrase, today, DateSense.NearestPast) is not DateReading.Found past || past.Date <= today)))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_iso_date_is_read_back_as_it_was_written() =>
        Prop.ForAll(Days().ToArbitrary(), Days().ToArbitrary(), (date, today) =>
            DateReader.Read(LocalDatePattern.Iso.Format(date), today, DateSense.IntervalStart) == new DateReading.Found(1, date, false))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_day_and_month_is_never_more_than_a_year_away() =>
        Prop.ForAll(Days().ToArbitrary(), Days().ToArbitrary(), (day, today) =>
            DateReader.Read($"{day.Day}/{day.Month}", today, DateSense.NextToCome) is not DateReading.Found found
            || (found.Date >= today && found.Date < today.PlusYears(1).PlusDays(1)))
            .QuickCheckThrowOnFailure();

    private static Gen<LocalDate> Days() =>
        Gen.Choose(0, 60_000).Select(days => new LocalDate(1950, 1, 1).PlusDays(days));
}
