using CoachBot.Domain.Goals;
using NodaTime;
using static CoachBot.Domain.Tests.Goals.GoalBuilder;

namespace CoachBot.Domain.Tests.Goals;

public sealed class DueCalendarTests
{
    [Fact]
    public void Without_a_linked_commitment_Monday_to_Friday_are_due()
    {
        Assert.True(DueCalendar.MondayToFriday.IsDue(January(9)));
        Assert.False(DueCalendar.MondayToFriday.IsDue(January(10)));
        Assert.False(DueCalendar.MondayToFriday.IsDue(January(11)));
        Assert.Equal(5, DueCalendar.MondayToFriday.DueDaysAWeek());
    }

    [Fact]
    public void Named_weekdays_count_from_the_day_of_creation_on()
    {
        DueCalendar calendar = Weekdays(January(7), IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday);

        Assert.False(calendar.IsDue(January(5)));
        Assert.True(calendar.IsDue(January(7)));
        Assert.False(calendar.IsDue(January(8)));
        Assert.True(calendar.IsDue(January(12)));
        Assert.Equal(2, calendar.DueDaysAWeek());
    }

    [Fact]
    public void Every_third_day_counts_from_its_first_date()
    {
        var calendar = new DueCalendar([new DuePattern.EveryDays(January(6), 3)], []);

        Assert.Equal([6, 9, 12, 15], Enumerable.Range(1, 16).Where(day => calendar.IsDue(January(day))));
        Assert.Equal(7m / 3, calendar.DueDaysAWeek());
    }

    [Fact]
    public void A_date_that_two_commitments_name_is_one_due_day()
    {
        // Monday 5 January and every 2 days from it: in 14 days 5, 7, 9, 11, 13, 15, 17 and Monday the 12th: 8, so 4 a week.
        var calendar = new DueCalendar(
            [
                new DuePattern.Weekdays(January(5), new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Monday }),
                new DuePattern.EveryDays(January(5), 2),
            ],
            []);

        Assert.Equal(8, calendar.DueDays(January(5), January(18)));
        Assert.Equal(4, calendar.DueDaysAWeek());
    }

    [Fact]
    public void Excused_dates_are_not_due_and_do_not_shorten_a_week_without_excuses()
    {
        DueCalendar calendar = Away(7, 8);

        Assert.Equal(3, calendar.DueDays(January(5), January(11)));
        Assert.Equal(5, calendar.DueDaysAWeek());
    }

    [Fact]
    public void Rhythms_that_hardly_ever_meet_are_averaged_over_ten_years()
    {
        // Every 97 and every 89 days: 1/97 + 1/89 − 1/(97·89) of the days, times 7 = 0.1500 a week.
        var calendar = new DueCalendar([new DuePattern.EveryDays(January(5), 97), new DuePattern.EveryDays(January(5), 89)], []);

        Assert.InRange(calendar.DueDaysAWeek(), 0.148m, 0.152m);
    }
}
