using CoachBot.Domain.Engagement;
using NodaTime;
using static CoachBot.Domain.Tests.Engagement.Diary;

namespace CoachBot.Domain.Tests.Engagement;

/// <summary>
/// A reserve is spent when a make-up window ends unused, if one is held and the streak just before was at least 1: 2 to begin
/// with, 1 more per 6 kept, 3 at most, 2 spent in 28 days at most.
/// </summary>
public sealed class ReserveTests
{
    private readonly Diary _diary = new();

    [Fact]
    public void A_reserve_repairs_the_streak_without_extending_it()
    {
        var commitment = _diary.Promise(MonWedFri);
        _diary.Keep(5).GoTo(8);
        Assert.Equal(0, _diary.Book.Streak()); // Wednesday is missed until it is repaired.

        _diary.GoTo(9);

        Assert.Equal(OccasionState.Reserve, _diary.StateOn(commitment, 7));
        Assert.Equal(1, _diary.Standing.ReservesHeld);
        Assert.Equal(1, _diary.Book.Streak());
        Assert.Equal(2, _diary.Keep(9).Book.Streak());
    }

    [Fact]
    public void Without_a_streak_before_it_none_is_spent()
    {
        var commitment = _diary.Promise(MonWedFri);

        _diary.GoTo(9);

        Assert.Equal(OccasionState.Missed, _diary.StateOn(commitment, 5));
        Assert.Equal(OccasionState.Missed, _diary.StateOn(commitment, 7));
        Assert.Equal(2, _diary.Standing.ReservesHeld);
    }

    [Fact]
    public void Each_sixth_kept_earns_one_and_none_beyond_three()
    {
        _diary.Promise(Daily);
        Assert.Equal(2, _diary.Standing.ReservesHeld);
        Assert.Equal(2, _diary.Keep(5, 6, 7, 8, 9).Standing.ReservesHeld);
        Assert.Equal(3, _diary.Keep(10).Standing.ReservesHeld);
        Assert.Equal(3, _diary.Keep(11, 12, 13, 14, 15, 16).Standing.ReservesHeld); // The twelfth's is lost.
    }

    [Fact]
    public void What_is_made_up_earns_nothing_and_what_is_backfilled_does()
    {
        var commitment = _diary.Promise(MonWedFri);
        _diary.GoTo(6).Log();
        Assert.Equal(OccasionState.MadeUp, _diary.StateOn(commitment, 5));
        Assert.Equal(2, _diary.Keep(7, 9, 12, 14).GoTo(17).Standing.ReservesHeld); // 4 kept, 1 made up; Friday 16 missed

        _diary.Backfill(16);
        Assert.Equal(2, _diary.Standing.ReservesHeld); // 5 kept

        Assert.Equal(3, _diary.Keep(19).Standing.ReservesHeld); // 6 kept
    }

    [Fact]
    public void At_most_two_are_spent_in_28_days()
    {
        var commitment = _diary.Promise(MonWedFri);
        _diary.Keep(5, 9, 14, 16, 19, 21, 26, 28, 30, 33).GoTo(38);

        // Wednesday 7: its window is Thursday 8, so a reserve goes on the 9th. Monday 12 -> Tuesday 13 -> the 14th.
        Assert.Equal(January(9), _diary.On(commitment, 7).ReserveSpentOn);
        Assert.Equal(January(14), _diary.On(commitment, 12).ReserveSpentOn);

        // Friday 23 is decided on the 28th: 9 and 14 lie in the 28 days 1..28. One was earned with the sixth kept, and stays.
        Assert.Equal(OccasionState.Missed, _diary.StateOn(commitment, 23));

        // 4 February (35) is decided on 6 February (37): of the 28 days 10..37 only the 14th has one.
        Assert.Equal(OccasionState.Reserve, _diary.StateOn(commitment, 35));
        Assert.Equal(0, _diary.Standing.ReservesHeld);
    }

    [Fact]
    public void On_the_28th_day_a_reserve_still_counts_as_spent()
    {
        var commitment = _diary.Promise(Daily);

        // Tuesday 6 is decided on the 8th, Friday 9 on the 11th, 2 February (33) on the 35th: both lie in the 28 days 8..35.
        _diary.Keep([5, 7, 8, .. Enumerable.Range(10, 23)]).GoTo(36);

        Assert.Equal(January(8), _diary.On(commitment, 6).ReserveSpentOn);
        Assert.Equal(January(11), _diary.On(commitment, 9).ReserveSpentOn);
        Assert.Equal(3, _diary.Standing.ReservesHeld);
        Assert.Equal(OccasionState.Missed, _diary.StateOn(commitment, 33));
    }

    [Fact]
    public void An_excused_reserve_comes_back_and_counts_as_not_spent()
    {
        var commitment = _diary.Promise(MonWedFri);
        _diary.Keep(5).GoTo(9).Leave(7, 7);

        Assert.Equal(OccasionState.Excused, _diary.StateOn(commitment, 7));
        Assert.Equal(2, _diary.Standing.ReservesHeld);
        Assert.Equal(0, _diary.Book.ReservesSpent(January(9)));
    }

    [Fact]
    public void A_backfilled_reserve_comes_back_and_another_may_be_spent()
    {
        var commitment = _diary.Promise(MonWedFri);
        _diary.Keep(5, 9).GoTo(14);
        Assert.Equal(0, _diary.Standing.ReservesHeld); // the 7th and the 12th

        _diary.Backfill(12);
        Assert.Equal(1, _diary.Standing.ReservesHeld);
        Assert.Equal(OccasionState.Kept, _diary.StateOn(commitment, 12));

        // Friday 16 -> Tuesday 20 -> decided on the 21st: only the 7th's counts as spent.
        _diary.Keep(14, 19).GoTo(21);
        Assert.Equal(OccasionState.Reserve, _diary.StateOn(commitment, 16));
    }

    [Fact]
    public void A_reserve_that_comes_back_is_lost_above_three()
    {
        var commitment = _diary.Promise(Daily);

        // 5..10: six kept, 3 held. The 11th is missed, decided on the 13th: 2. 12..17: twelve kept, 3.
        _diary.Keep(5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17).GoTo(18);
        Assert.Equal(3, _diary.Standing.ReservesHeld);

        _diary.Leave(11, 11);

        Assert.Equal(OccasionState.Excused, _diary.StateOn(commitment, 11));
        Assert.Equal(3, _diary.Standing.ReservesHeld);
    }

    [Fact]
    public void Windows_that_end_together_are_settled_in_the_streaks_order()
    {
        // Wednesday 7 takes one of the two. Friday 9 and the forum's Monday 12 both end with Tuesday 13: Friday comes first.
        var posts = _diary.Promise(MonWedFri);
        var answers = _diary.Promise(On(IsoDayOfWeek.Monday), hour: 11, channel: Forum);
        _diary.GoTo(5, 10).Log(60);
        _diary.GoTo(12, 10).Log(30, LinkedIn);

        _diary.GoTo(14);

        Assert.Equal(OccasionState.Reserve, _diary.StateOn(posts, 7));
        Assert.Equal(OccasionState.Reserve, _diary.StateOn(posts, 9));
        Assert.Equal(OccasionState.Missed, _diary.StateOn(answers, 12));
        Assert.Equal(0, _diary.Standing.ReservesHeld);
    }
}
