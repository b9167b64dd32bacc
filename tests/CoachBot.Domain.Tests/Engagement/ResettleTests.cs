using CoachBot.Domain.Engagement;
using NodaTime;
using static CoachBot.Domain.Tests.Engagement.Diary;

namespace CoachBot.Domain.Tests.Engagement;

/// <summary>What is taken back leaves things as they would be without it.</summary>
public sealed class ResettleTests
{
    private readonly Diary _diary = new();

    [Fact]
    public void Todays_check_in_deleted_opens_the_occasion_again_with_its_reminder()
    {
        var daily = _diary.Promise(Daily);
        Delete(_diary.Log());

        var today = _diary.On(daily, 5);
        Assert.Equal((OccasionState.Open, 0, MessageState.Pending), (today.State, today.Minutes, today.ReminderMessage));
        Assert.Equal(0, _diary.Standing.KeptTotal);

        _diary.Log();
        Assert.Equal((OccasionState.Kept, 1), (_diary.StateOn(daily, 5), _diary.Standing.KeptTotal));
    }

    [Fact]
    public void One_of_two_small_ones_deleted_leaves_the_others_minutes()
    {
        var daily = _diary.Promise(Daily);
        _diary.Log(10);
        Delete(_diary.Log(10));

        Assert.Equal((OccasionState.Open, 10), (_diary.StateOn(daily, 5), _diary.On(daily, 5).Minutes));
    }

    [Fact]
    public void One_that_was_not_needed_deleted_leaves_it_kept()
    {
        var daily = _diary.Promise(Daily);
        _diary.Log(15);
        Delete(_diary.Log(15)); // bonus

        Assert.Equal((OccasionState.Kept, 15), (_diary.StateOn(daily, 5), _diary.On(daily, 5).Minutes));
    }

    [Fact]
    public void Deleted_inside_the_make_up_window_it_is_missed_and_can_be_made_up()
    {
        var daily = _diary.Promise(MonWedFri);
        var kept = _diary.GoTo(5, 10).Log();
        _diary.GoTo(6, 10);
        Delete(kept);

        Assert.Equal(OccasionState.Missed, _diary.StateOn(daily, 5));
        Assert.Equal(MessageState.None, _diary.On(daily, 5).NagMessage); // no nag for what was taken back by hand

        _diary.Log();
        Assert.Equal(OccasionState.MadeUp, _diary.StateOn(daily, 5));
    }

    [Fact]
    public void Deleted_after_the_make_up_window_it_takes_a_reserve_as_it_would_have()
    {
        var commitment = _diary.Promise(MonWedFri);
        var kept = _diary.Keep(5).GoTo(7, 10).Log();
        _diary.Keep(9);
        Delete(kept);

        Assert.Equal(OccasionState.Reserve, _diary.StateOn(commitment, 7));
        Assert.Equal((1, 2), (_diary.Standing.ReservesHeld, _diary.Standing.KeptTotal));
        Assert.Equal(2, _diary.Book.Streak());
    }

    [Fact]
    public void A_deleted_check_in_that_is_put_back_gives_the_reserve_back_too()
    {
        var commitment = _diary.Promise(MonWedFri);
        var kept = _diary.Keep(5).GoTo(7, 10).Log();
        _diary.Keep(9);
        Delete(kept);

        PutBack(kept.CheckIn);

        Assert.Equal(OccasionState.Kept, _diary.StateOn(commitment, 7));
        Assert.Equal((2, 3), (_diary.Standing.ReservesHeld, _diary.Standing.KeptTotal));
    }

    [Fact]
    public void A_backfill_deleted_takes_the_reserve_again()
    {
        var commitment = _diary.Promise(MonWedFri);
        _diary.Keep(5).GoTo(9);
        var late = _diary.Backfill(7);
        Assert.Equal(2, _diary.Standing.ReservesHeld);

        Delete(late);

        Assert.Equal(OccasionState.Reserve, _diary.StateOn(commitment, 7));
        Assert.Equal(1, _diary.Standing.ReservesHeld);
    }

    [Fact]
    public void A_make_up_deleted_is_missed_again_and_the_kept_ones_are_as_many()
    {
        var commitment = _diary.Promise(MonWedFri);
        _diary.GoTo(6, 10);
        Delete(_diary.Log());

        Assert.Equal(OccasionState.Missed, _diary.StateOn(commitment, 5));
        Assert.Equal(0, _diary.Standing.KeptTotal);
    }

    [Fact]
    public void The_sixth_kept_deleted_takes_its_reserve_along()
    {
        _diary.Promise(Daily);
        _diary.Keep(5, 6, 7, 8, 9).GoTo(10, 10);
        var sixth = _diary.Log();
        Assert.Equal(3, _diary.Standing.ReservesHeld);

        Delete(sixth);

        Assert.Equal((2, 5), (_diary.Standing.ReservesHeld, _diary.Standing.KeptTotal));
    }

    [Fact]
    public void A_sixth_that_earned_nothing_takes_nothing_along()
    {
        _diary.Promise(Daily);
        _diary.Keep(5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15).GoTo(16, 10);
        var twelfth = _diary.Log();
        Assert.Equal((3, 12), (_diary.Standing.ReservesHeld, _diary.Standing.KeptTotal));

        Delete(twelfth);
        Assert.Equal((3, 11), (_diary.Standing.ReservesHeld, _diary.Standing.KeptTotal));

        Assert.Equal((3, 12), (_diary.Keep(16).Standing.ReservesHeld, _diary.Standing.KeptTotal));
    }

    [Fact]
    public void Sixths_taken_back_one_after_the_other_take_what_each_had_earned()
    {
        // Of six a day the sixth is Monday's last, the twelfth Tuesday's: the one earned, the other was lost.
        foreach (var hour in (int[])[9, 10, 11, 12, 13, 14])
        {
            _diary.Promise(Daily, hour);
        }

        var logged = Enumerable.Range(5, 2).SelectMany(day => Enumerable.Range(0, 6).Select(_ => _diary.GoTo(day, 15).Log())).ToList();
        Assert.Equal((3, 12), (_diary.Standing.ReservesHeld, _diary.Standing.KeptTotal));

        var held = Enumerable.Reverse(logged).Take(7).Select(outcome =>
        {
            Delete(outcome);
            return _diary.Standing.ReservesHeld;
        });

        Assert.Equal([3, 3, 3, 3, 3, 3, 2], held);
    }

    [Fact]
    public void A_kept_day_of_an_away_is_excused_when_nothing_keeps_it_any_more()
    {
        var daily = _diary.Promise(Daily);
        var kept = _diary.GoTo(5, 10).Log();
        _diary.Leave(5, 6);
        Assert.Equal(OccasionState.Kept, _diary.StateOn(daily, 5));

        Delete(kept);

        Assert.Equal((OccasionState.Excused, 0), (_diary.StateOn(daily, 5), _diary.Standing.KeptTotal));
    }

    [Fact]
    public void A_waking_is_not_forgotten_when_a_later_check_in_is_deleted()
    {
        // Missed 5 to 9, then woken by ten minutes, which keep nothing; the 11th is kept and taken back: 10 and 11 are two.
        var daily = _diary.Promise(Daily);
        _diary.GoTo(10, 10).Log(10, LinkedIn);
        var kept = _diary.GoTo(11, 10).Log(30, LinkedIn);
        _diary.GoTo(12);
        Assert.Equal(0, _diary.Book.Misses(daily.Id, _diary.Now));

        Delete(kept);

        Assert.Equal(2, _diary.Book.Misses(daily.Id, _diary.Now));
        Assert.Null(_diary.Book.Commitments.Get(daily.Id).QuietSince);
    }

    [Fact]
    public void The_ladder_counts_again_from_the_last_one_that_is_still_kept()
    {
        // Missed 5 to 7, kept the 8th, missed the 9th: 1. Without the 8th, which is then missed too: 5.
        var daily = _diary.Promise(Daily);
        var kept = _diary.GoTo(8, 10).Log();
        _diary.GoTo(10);
        Assert.Equal(1, _diary.Book.Misses(daily.Id, _diary.Now));

        Delete(kept);

        Assert.Equal(5, _diary.Book.Misses(daily.Id, _diary.Now));
    }

    [Fact]
    public void An_ended_commitments_occasion_goes_when_nothing_keeps_it_any_more()
    {
        // Ending takes the open occasion away, and no nag follows; so it is too where it is open only now.
        var daily = _diary.Promise(Daily);
        var kept = _diary.GoTo(5, 10).Log();
        _diary.Book.End(daily, _diary.Now);

        Delete(kept);

        Assert.Empty(_diary.GoTo(7).Book.Of(daily.Id));
    }

    [Fact]
    public void A_quota_slot_deleted_in_its_week_is_wanted_again()
    {
        var quota = _diary.Promise(new Schedule.Quota(3));
        Delete(_diary.Log());

        Assert.Equal(3, _diary.Book.SlotsLeft(quota, January(5), _diary.Now));
        _diary.Log();
        Assert.Equal(2, _diary.Book.SlotsLeft(quota, January(5), _diary.Now));
    }

    [Fact]
    public void A_quota_slot_deleted_after_its_week_is_missed_by_the_Sunday()
    {
        var quota = _diary.Promise(new Schedule.Quota(1));
        var kept = _diary.GoTo(7, 10).Log();
        _diary.GoTo(12, 10);
        Delete(kept);

        Assert.Equal(OccasionState.Missed, _diary.StateOn(quota, 11));
    }

    [Fact]
    public void An_away_taken_back_makes_today_due_and_the_past_missed()
    {
        var daily = _diary.Promise(Daily);
        var away = _diary.Leave(5, 6);
        _diary.GoTo(6, 8).Return(away);

        Assert.Equal(OccasionState.Missed, _diary.StateOn(daily, 5));
        Assert.Equal((OccasionState.Open, MessageState.Pending), (_diary.StateOn(daily, 6), _diary.On(daily, 6).ReminderMessage));
    }

    [Fact]
    public void Of_two_aways_over_the_same_day_one_may_go()
    {
        var daily = _diary.Promise(Daily);
        var first = _diary.Leave(5, 6);
        _diary.Leave(6, 7);
        _diary.GoTo(6).Return(first);

        Assert.Equal(OccasionState.Excused, _diary.StateOn(daily, 6));
    }

    private void Delete(CheckInOutcome outcome) => _diary.Book.Delete(outcome.CheckIn, _diary.Now);

    private void PutBack(CheckIn checkIn)
    {
        _diary.Book.CheckIns.Put(checkIn);
        foreach (var credit in checkIn.Credits)
        {
            _diary.Book.Resettle(credit.Occasion, _diary.Now);
        }
    }
}
