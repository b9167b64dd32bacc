using CoachBot.Domain.Engagement;
using NodaTime;
using static CoachBot.Domain.Tests.Engagement.Diary;

namespace CoachBot.Domain.Tests.Engagement;

/// <summary>
/// Today's open occasions that fit take a check-in first, then one missed occasion in its make-up window, the rest is bonus.
/// </summary>
public sealed class CheckInTests
{
    private readonly Diary _diary = new();

    [Fact]
    public void Open_ones_take_it_by_reminder_then_number_each_up_to_its_planned_minutes()
    {
        var evening = _diary.Promise(Daily, hour: 18);
        var morning = _diary.Promise(Daily, hour: 9);
        var alsoMorning = _diary.Promise(Daily, hour: 9);

        var outcome = _diary.Log(70);

        // 30 + 30 + 10 of 30
        Assert.Equal([(morning.Id, 30), (alsoMorning.Id, 30), (evening.Id, 10)], outcome.Touched.Select(o => (o.Commitment, o.Minutes)));
        Assert.Equal([OccasionState.Kept, OccasionState.Kept, OccasionState.Open], outcome.Touched.Select(o => o.State));
        Assert.Equal(0, outcome.Bonus);
    }

    [Theory]
    [InlineData(30, 15, OccasionState.Kept)]
    [InlineData(30, 14, OccasionState.Open)]
    [InlineData(31, 15, OccasionState.Open)]
    [InlineData(31, 16, OccasionState.Kept)]
    [InlineData(1, 1, OccasionState.Kept)]
    public void An_occasion_is_kept_at_half_of_its_planned_minutes(int planned, int minutes, OccasionState state)
    {
        var commitment = _diary.Promise(Daily, minutes: planned);
        _diary.Log(minutes);
        Assert.Equal(state, _diary.StateOn(commitment, 5));
    }

    [Fact]
    public void Small_ones_add_up_and_a_kept_one_takes_no_more()
    {
        var commitment = _diary.Promise(Daily);

        Assert.Equal(0, _diary.Log(10).Bonus);
        Assert.Equal(OccasionState.Open, _diary.StateOn(commitment, 5));
        Assert.Equal(0, _diary.Log(5).Bonus);
        Assert.Equal(OccasionState.Kept, _diary.StateOn(commitment, 5));
        Assert.Equal(20, _diary.Log(20).Bonus);
        Assert.Equal(15, _diary.On(commitment, 5).Minutes);
    }

    [Fact]
    public void What_is_left_goes_to_the_oldest_missed_one_and_only_to_that()
    {
        // Friday 9 and Monday 12 both have their window to Tuesday 13.
        var commitment = _diary.Promise(MonWedFri);
        _diary.GoTo(13, 10);

        Assert.Equal(40, _diary.Log(70).Bonus);

        Assert.Equal(OccasionState.MadeUp, _diary.StateOn(commitment, 9));
        Assert.Equal(OccasionState.Missed, _diary.StateOn(commitment, 12));
        Assert.Equal(0, _diary.Log(30).Bonus);
        Assert.Equal(OccasionState.MadeUp, _diary.StateOn(commitment, 12));
    }

    [Fact]
    public void Todays_open_one_comes_before_what_was_missed()
    {
        var commitment = _diary.Promise(Daily);
        _diary.GoTo(6, 10);

        Assert.Equal(0, _diary.Log(40).Bonus);

        Assert.Equal(OccasionState.Kept, _diary.StateOn(commitment, 6));
        Assert.Equal((OccasionState.Missed, 10), (_diary.StateOn(commitment, 5), _diary.On(commitment, 5).Minutes));

        _diary.Log(5);
        Assert.Equal(OccasionState.MadeUp, _diary.StateOn(commitment, 5)); // 10 + 5 of 30
    }

    [Fact]
    public void After_its_window_a_missed_one_takes_nothing_without_a_date()
    {
        var commitment = _diary.Promise(MonWedFri);
        _diary.GoTo(7, 10);

        Assert.Equal(30, _diary.Log(60).Bonus);
        Assert.Equal(OccasionState.Missed, _diary.StateOn(commitment, 5));
    }

    [Fact]
    public void Another_channel_does_not_fit_and_no_channel_fits_all()
    {
        var commitment = _diary.Promise(Daily);

        Assert.Equal(30, _diary.Log(30, Forum).Bonus);
        Assert.Equal(OccasionState.Open, _diary.StateOn(commitment, 5));
        Assert.Equal(0, _diary.Log(30).Bonus);
    }

    [Fact]
    public void A_missed_one_on_another_channel_is_passed_over_for_the_oldest_that_fits()
    {
        var posts = _diary.Promise(On(IsoDayOfWeek.Monday));
        var answers = _diary.Promise(On(IsoDayOfWeek.Monday), hour: 10, channel: Forum);
        _diary.GoTo(6, 10).Log(30, Forum);

        Assert.Equal(OccasionState.Missed, _diary.StateOn(posts, 5));
        Assert.Equal(OccasionState.MadeUp, _diary.StateOn(answers, 5));
    }

    [Fact]
    public void With_a_date_only_that_days_take_it_as_kept_and_the_rest_is_bonus()
    {
        var commitment = _diary.Promise(Daily);
        _diary.GoTo(7, 10);

        Assert.Equal(60, _diary.Backfill(6, 90).Bonus);

        Assert.Equal(OccasionState.Missed, _diary.StateOn(commitment, 5));
        Assert.Equal(OccasionState.Kept, _diary.StateOn(commitment, 6));
        Assert.Equal(OccasionState.Open, _diary.StateOn(commitment, 7));
    }

    [Fact]
    public void With_todays_date_todays_open_one_takes_it()
    {
        var commitment = _diary.Promise(Daily);
        _diary.GoTo(6, 10);

        Assert.Equal(30, _diary.Backfill(6, 60).Bonus); // and nothing of it goes to yesterday's
        Assert.Equal(OccasionState.Kept, _diary.StateOn(commitment, 6));
        Assert.Equal(OccasionState.Missed, _diary.StateOn(commitment, 5));
    }

    [Fact]
    public void Done_fills_its_own_occasion_first_and_the_rest_counts_as_by_log()
    {
        var morning = _diary.Promise(Daily);
        var evening = _diary.Promise(Daily, hour: 18);

        _diary.Log(45, own: _diary.On(evening, 5).Id);

        Assert.Equal((OccasionState.Kept, 30), (_diary.StateOn(evening, 5), _diary.On(evening, 5).Minutes));
        Assert.Equal((OccasionState.Kept, 15), (_diary.StateOn(morning, 5), _diary.On(morning, 5).Minutes));
    }

    [Fact]
    public void Done_on_yesterdays_reminder_makes_that_one_up()
    {
        var commitment = _diary.Promise(Daily);
        _diary.GoTo(6, 10).Log(30, own: _diary.On(commitment, 5).Id);

        Assert.Equal(OccasionState.MadeUp, _diary.StateOn(commitment, 5));
        Assert.Equal(OccasionState.Open, _diary.StateOn(commitment, 6));
    }

    [Fact]
    public void At_00_40_the_evening_before_is_still_today()
    {
        var commitment = _diary.Promise(MonWedFri);
        _diary.GoTo(6, 0, 40).Log();

        Assert.Equal(OccasionState.Kept, _diary.StateOn(commitment, 5));
    }

    [Fact]
    public void An_ended_commitments_open_occasion_goes_and_its_minutes_become_bonus()
    {
        var commitment = _diary.Promise(Daily);
        var checkIn = _diary.Log(10).CheckIn;

        _diary.Book.End(commitment, _diary.Now);

        Assert.Empty(_diary.Book.Of(commitment.Id));
        Assert.Equal(10, _diary.Book.CheckIns.Get(checkIn.Id).Bonus);
    }
}
