using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;
using static CoachBot.Domain.Tests.Engagement.Diary;

namespace CoachBot.Domain.Tests.Engagement;

/// <summary>
/// Quota weeks run Monday to Sunday; slots owed = round half up (N × days not excused ÷ 7). 5 to 11 January 2026 is one.
/// </summary>
public sealed class QuotaTests
{
    private readonly Diary _diary = new();

    [Theory]
    [InlineData(3, 7, 3)]
    [InlineData(3, 5, 2)] // 15/7 = 2.14
    [InlineData(3, 4, 2)] // 12/7 = 1.71
    [InlineData(3, 1, 0)] // 0.43
    [InlineData(5, 5, 4)] // 25/7 = 3.57
    [InlineData(2, 2, 1)] // 0.57
    [InlineData(1, 3, 0)] // 0.43
    [InlineData(1, 4, 1)] // 0.57
    [InlineData(7, 6, 6)]
    public void Slots_owed_are_rounded_half_up(int times, int days, int owed) => Assert.Equal(owed, QuotaWeek.Owed(times, days));

    [Fact]
    public void The_whole_table_agrees_with_decimal_rounding()
    {
        for (var times = 1; times <= 7; times++)
        {
            for (var days = 0; days <= 7; days++)
            {
                Assert.Equal((int)Math.Round(times * days / 7m, MidpointRounding.AwayFromZero), QuotaWeek.Owed(times, days));
            }
        }
    }

    [Fact]
    public void A_quota_made_on_Thursday_owes_its_part_of_the_week()
    {
        // Thursday to Sunday, the day of creation counted: 3 · 4 ÷ 7 = 1.71 -> 2, missed together, dated by the Sunday.
        var quota = _diary.GoTo(8).Promise(new Schedule.Quota(3));

        _diary.GoTo(12);

        Assert.Equal([OccasionState.Missed, OccasionState.Missed], Dated(quota, 11));
    }

    [Fact]
    public void Days_known_to_be_away_are_left_out()
    {
        var quota = _diary.Promise(new Schedule.Quota(3));
        _diary.Leave(6, 8);

        _diary.GoTo(12); // 3 · 4 ÷ 7 -> 2

        Assert.Equal([OccasionState.Missed, OccasionState.Missed], Dated(quota, 11));
    }

    [Fact]
    public void A_skip_lowers_it_by_one_and_is_the_only_excused_slot()
    {
        var quota = _diary.Promise(new Schedule.Quota(3));
        _diary.GoTo(6).Skip(_diary.On(quota, 6));
        _diary.GoTo(7).Leave(9, 9);

        _diary.GoTo(12); // 3 · 6 ÷ 7 = 2.57 -> 3, less the skip: 2

        Assert.Equal([OccasionState.Missed, OccasionState.Missed], Dated(quota, 11));
        Assert.Equal(OccasionState.Excused, _diary.StateOn(quota, 6));
        Assert.Equal(3, _diary.Book.Of(quota.Id).Count(o => o.Date < January(12)));
    }

    [Fact]
    public void A_paused_day_is_excused_if_the_pause_is_on_at_its_close()
    {
        // Paused from Monday noon to Wednesday 10:00: on at the closes of Monday and Tuesday. 3 · 5 ÷ 7 = 2.14 -> 2.
        var quota = _diary.Promise(new Schedule.Quota(3));
        var pause = _diary.GoTo(5, 12).Pause();
        Assert.Equal(3, _diary.Book.SlotsOwed(quota, January(11), _diary.Now)); // coming days are not taken off

        _diary.GoTo(7, 10).Lift(pause);
        _diary.GoTo(12);

        Assert.Equal([OccasionState.Missed, OccasionState.Missed], Dated(quota, 11));
    }

    [Fact]
    public void A_day_fills_one_slot_at_most()
    {
        var quota = _diary.Promise(new Schedule.Quota(3));

        Assert.Equal(0, _diary.Log(30).Bonus);
        Assert.Equal(30, _diary.Log(30).Bonus);
        Assert.Equal(2, _diary.Book.SlotsLeft(quota, January(5), _diary.Now));
    }

    [Fact]
    public void It_reminds_on_days_when_the_slots_left_are_as_many_as_the_days_left()
    {
        var quota = _diary.Promise(new Schedule.Quota(3));
        Assert.Equal([9, 10, 11], DaysOfReminding(quota)); // Friday: 3 slots, 3 days

        _diary.Keep(5);
        Assert.Equal([10, 11], DaysOfReminding(quota));

        _diary.Leave(11, 11); // 3 · 6 ÷ 7 -> 3, so 2 left; Friday and Saturday are left
        Assert.Equal([9, 10], DaysOfReminding(quota));
    }

    [Fact]
    public void A_filled_week_wants_no_more()
    {
        var quota = _diary.Promise(new Schedule.Quota(2));
        _diary.Keep(5, 6);

        Assert.Equal(30, _diary.GoTo(7, 10).Log(30).Bonus);
        Assert.Equal(2, _diary.Book.Of(quota.Id).Count(o => o.Counts));
        Assert.DoesNotContain(_diary.GoTo(12).Book.Of(quota.Id), o => o.State == OccasionState.Missed);
    }

    [Fact]
    public void Minutes_below_half_are_the_credit_of_the_missed_slots_biggest_first()
    {
        // 10, 14 and 5 minutes on three days; two slots missed: they get 14 and 10.
        var quota = _diary.Promise(new Schedule.Quota(2));
        _diary.GoTo(5, 10).Log(10);
        _diary.GoTo(6, 10).Log(14);
        _diary.GoTo(7, 10).Log(5);

        _diary.GoTo(12);

        var missed = _diary.Book.Of(quota.Id).Where(o => o.State == OccasionState.Missed).ToList();
        Assert.Equal([14, 10], missed.OrderBy(o => o.Slot).Select(o => o.Minutes));
        Assert.All(missed, o => Assert.Equal(January(11), o.Date));
    }

    [Fact]
    public void A_check_in_on_a_skipped_or_an_away_day_still_fills_a_slot()
    {
        var quota = _diary.Promise(new Schedule.Quota(3));
        _diary.Skip(_diary.On(quota, 5));
        Assert.Equal(0, _diary.Log(30).Bonus);

        _diary.GoTo(6).Leave(6, 6);
        Assert.Equal(0, _diary.GoTo(6, 10).Log(30).Bonus);

        Assert.Equal(2, _diary.Book.SlotsKept(quota, January(11)));
    }

    [Fact]
    public void A_date_in_a_closed_week_takes_a_missed_slot_before_a_reserve_and_is_dated_by_that_day()
    {
        // The first week is kept, so the second's three missed slots take the two reserves, and one stays missed.
        var quota = _diary.Promise(new Schedule.Quota(3));
        _diary.Keep(5, 6, 7).GoTo(19);
        Assert.Equal([OccasionState.Reserve, OccasionState.Reserve, OccasionState.Missed], Dated(quota, 18));

        Assert.Equal(0, _diary.Backfill(14).Bonus);
        Assert.Equal([OccasionState.Reserve, OccasionState.Reserve], Dated(quota, 18));
        Assert.Equal(OccasionState.Kept, _diary.StateOn(quota, 14));
        Assert.Equal(0, _diary.Standing.ReservesHeld);

        Assert.Equal(30, _diary.Backfill(15, 60).Bonus); // one slot only
        Assert.Equal([OccasionState.Reserve], Dated(quota, 18));
        Assert.Equal(1, _diary.Standing.ReservesHeld);

        Assert.Equal(30, _diary.Backfill(15).Bonus); // at most one a day
    }

    [Fact]
    public void The_week_is_its_own_make_up()
    {
        var quota = _diary.Promise(new Schedule.Quota(1));
        _diary.GoTo(12, 10).Log(60);

        Assert.Equal([OccasionState.Missed], Dated(quota, 11));
        Assert.Equal(OccasionState.Kept, _diary.StateOn(quota, 12));
    }

    [Fact]
    public void A_dated_check_in_gives_nothing_to_a_week_that_wants_no_more()
    {
        // Wednesday's day is there while a slot is left; the slot is then filled with Monday's date.
        var quota = _diary.Promise(new Schedule.Quota(2));
        _diary.Keep(6).GoTo(7, 9, 30).Backfill(5);

        Assert.Equal(30, _diary.Backfill(7).Bonus);
        Assert.Equal(2, _diary.Book.SlotsKept(quota, January(11)));
    }

    [Fact]
    public void Done_gives_nothing_to_a_week_that_wants_no_more()
    {
        var quota = _diary.Promise(new Schedule.Quota(2));
        _diary.Keep(6).GoTo(7, 9, 30);
        var wednesday = _diary.On(quota, 7).Id;
        _diary.Backfill(5);

        Assert.Equal(30, _diary.Log(30, own: wednesday).Bonus);
        Assert.Equal(2, _diary.Book.SlotsKept(quota, January(11)));
    }

    [Fact]
    public void A_closed_week_is_not_counted_anew_by_a_day_below_half()
    {
        // One slot, kept on Monday; 10 minutes on Wednesday filled none. With its date the week still has one slot.
        var quota = _diary.Promise(new Schedule.Quota(2));
        _diary.GoTo(5, 10).Log(30);
        _diary.GoTo(7, 10).Log(10);
        _diary.Keep(8).GoTo(12);

        Assert.Equal(20, _diary.Backfill(7, 20).Bonus);
        Assert.Equal(2, _diary.Book.SlotsKept(quota, January(11)));
    }

    [Fact]
    public void A_quota_that_becomes_fixed_days_keeps_todays_occasion_and_a_check_in_fills_it()
    {
        var quota = _diary.Promise(new Schedule.Quota(2));
        _diary.Book.Amend(quota with { Schedule = Daily }, _diary.Now);

        Assert.Equal(0, _diary.GoTo(5, 10).Log(30).Bonus);
        Assert.Equal(OccasionState.Kept, _diary.StateOn(quota, 5));
        Assert.Empty(_diary.Book.TodaysOpen(_diary.Now));
    }

    [Fact]
    public void Fixed_days_that_become_a_quota_keep_one_occasion_a_date()
    {
        // Monday's was missed or is open as a fixed one: the quota makes no second one of that date.
        var commitment = _diary.Promise(Daily);
        _diary.GoTo(5, 12);
        _diary.Book.Amend(commitment with { Schedule = new Schedule.Quota(3) }, _diary.Now);
        _diary.GoTo(6);

        Assert.Equal(30, _diary.Backfill(5, 60).Bonus);
        Assert.Equal(OccasionState.Kept, _diary.StateOn(commitment, 5));
    }

    private List<OccasionState> Dated(Commitment quota, int day) =>
        [.. _diary.Book.Of(quota.Id).Where(o => o.Date == January(day)).OrderBy(o => o.Slot).Select(o => o.State)];

    /// <summary>The days of the first week on which it would remind if nothing more were done before.</summary>
    private List<int> DaysOfReminding(Commitment quota) =>
        [.. Enumerable.Range(5, 7).Where(day => _diary.Book.MustRemind(quota, January(day), _diary.Now))];
}
