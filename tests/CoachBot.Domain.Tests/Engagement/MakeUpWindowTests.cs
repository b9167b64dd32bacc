using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;
using static CoachBot.Domain.Tests.Engagement.Diary;

namespace CoachBot.Domain.Tests.Engagement;

/// <summary>
/// To the close of the first working day after it that has no occasion of that commitment; where each working day of the seven
/// days after it has one, of the next working day. 5 January 2026 is a Monday.
/// </summary>
public sealed class MakeUpWindowTests
{
    [Fact]
    public void Monday_of_mon_wed_fri_can_be_made_up_until_Tuesday_ends() => Assert.Equal(6, LastDay(MonWedFri, 5));

    [Fact]
    public void Friday_of_mon_wed_fri_can_be_made_up_until_Tuesday_ends() =>
        // Saturday and Sunday are no working days, Monday has its own occasion.
        Assert.Equal(13, LastDay(MonWedFri, 9));

    [Fact]
    public void Friday_of_every_weekday_can_be_made_up_on_Monday() =>
        // Each working day of the seven after it has one, so the next working day.
        Assert.Equal(12, LastDay(EveryWeekday, 9));

    [Fact]
    public void Monday_of_every_weekday_can_be_made_up_on_Tuesday() => Assert.Equal(6, LastDay(EveryWeekday, 5));

    [Fact]
    public void A_daily_one_can_be_made_up_on_the_next_day_even_at_the_weekend() =>
        // Its own occasions make Saturday and Sunday working days.
        Assert.Equal(11, LastDay(Daily, 10));

    [Fact]
    public void A_Saturday_one_can_be_made_up_on_Monday() => Assert.Equal(12, LastDay(On(IsoDayOfWeek.Saturday), 10));

    [Fact]
    public void Another_commitment_on_Saturday_makes_it_a_working_day_to_make_up_on() =>
        Assert.Equal(10, LastDay(MonWedFri, 9, diary => diary.Promise(On(IsoDayOfWeek.Saturday), channel: Forum)));

    [Fact]
    public void An_ended_commitment_on_Saturday_does_not() =>
        Assert.Equal(13, LastDay(MonWedFri, 9, diary => diary.Book.End(diary.Promise(On(IsoDayOfWeek.Saturday), channel: Forum), diary.Now)));

    [Fact]
    public void A_quota_does_not_make_Saturday_a_working_day() =>
        Assert.Equal(13, LastDay(MonWedFri, 9, diary => diary.Promise(new Schedule.Quota(7), channel: Forum)));

    [Fact]
    public void Away_days_are_no_exception() => Assert.Equal(6, LastDay(MonWedFri, 5, diary => diary.Leave(6, 6)));

    [Fact]
    public void The_window_is_fixed_at_the_close()
    {
        var diary = new Diary();
        var commitment = diary.Promise(MonWedFri);
        diary.GoTo(6, 10).Change(s => s with { WorkingDays = WorkingDays.Of(IsoDayOfWeek.Sunday), DayStart = new LocalTime(0, 0) });

        Assert.Equal(Instant.FromUtc(2026, 1, 7, 3, 0), diary.On(commitment, 5).MakeUpEnd);
    }

    [Fact]
    public void The_last_instant_of_the_window_still_makes_up_and_the_next_does_not()
    {
        var diary = new Diary();
        var commitment = diary.Promise(MonWedFri);
        var end = diary.At(January(7), 3);
        diary.GoTo(end - Duration.FromMilliseconds(1)).Log();
        Assert.Equal(OccasionState.MadeUp, diary.StateOn(commitment, 5));

        diary = new Diary();
        commitment = diary.Promise(MonWedFri);
        diary.GoTo(end).Log();
        Assert.Equal(OccasionState.Missed, diary.StateOn(commitment, 5));
    }

    [Fact]
    public void What_an_ended_commitment_missed_can_still_be_made_up()
    {
        var diary = new Diary();
        var commitment = diary.Promise(MonWedFri);
        diary.GoTo(6, 9).Book.End(commitment, diary.Now);

        diary.Log();

        Assert.Equal(OccasionState.MadeUp, diary.StateOn(commitment, 5));
    }

    [Fact]
    public void What_an_ended_commitment_missed_can_still_be_backfilled_or_take_a_reserve()
    {
        var diary = new Diary();
        var commitment = diary.Promise(MonWedFri);
        diary.Keep(5).GoTo(8, 9).Book.End(commitment, diary.Now);
        diary.GoTo(9);
        Assert.Equal(OccasionState.Reserve, diary.StateOn(commitment, 7));

        diary.Backfill(7);

        Assert.Equal(OccasionState.Kept, diary.StateOn(commitment, 7));
    }

    /// <summary>The day on whose close the window of a missed day ends.</summary>
    private static int LastDay(Schedule schedule, int missed, Action<Diary>? also = null)
    {
        var diary = new Diary();
        var commitment = diary.Promise(schedule);
        also?.Invoke(diary);
        diary.GoTo(missed + 1, 4);
        var end = diary.On(commitment, missed).MakeUpEnd!.Value;
        var last = diary.Book.Clock.DayOf(end - Duration.Epsilon);
        Assert.Equal(diary.Book.Clock.CloseOf(last), end);
        return Period.DaysBetween(January(1), last) + 1;
    }
}
