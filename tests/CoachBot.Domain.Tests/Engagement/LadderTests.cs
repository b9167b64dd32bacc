using CoachBot.Domain.Engagement;
using NodaTime;
using static CoachBot.Domain.Tests.Engagement.Diary;

namespace CoachBot.Domain.Tests.Engagement;

/// <summary>Per commitment: its misses in a row; anything of it that becomes kept or made up sets the count to 0.</summary>
public sealed class LadderTests
{
    private readonly Diary _diary = new();
    private readonly Commitment _daily;

    public LadderTests() => _daily = _diary.Promise(Daily);

    [Fact]
    public void Each_miss_is_a_step_higher_up_to_the_fifth()
    {
        _diary.GoTo(12);

        Assert.Equal([1, 2, 3, 4, 5, 5, 5], Enumerable.Range(5, 7).Select(day => _diary.Book.StepOf(_diary.On(_daily, day))));
    }

    [Theory]
    [InlineData(23)]
    [InlineData(30)]
    [InlineData(90)]
    public void Five_in_a_row_are_five_however_long_they_take(int days)
    {
        var rare = _diary.Promise(new Schedule.EveryNDays(days), channel: Forum);
        _diary.Book.End(_daily, _diary.Now);

        _diary.GoTo(5 + (3 * days) + 1);
        Assert.Equal((4, false), (_diary.Book.Misses(rare.Id, _diary.Now), IsQuiet(rare)));

        _diary.GoTo(5 + (4 * days) + 1);
        Assert.Equal((5, true), (_diary.Book.Misses(rare.Id, _diary.Now), IsQuiet(rare)));
    }

    [Fact]
    public void What_was_kept_long_ago_counts_from_there()
    {
        // Missed on day 5, kept on day 35, then missed five times, the first of which the book holds no more at the fifth.
        var rare = _diary.Promise(new Schedule.EveryNDays(30), channel: Forum);
        _diary.Book.End(_daily, _diary.Now);
        _diary.GoTo(35, 10).Log(30, Forum);

        _diary.GoTo(156);
        Assert.Equal((4, false), (_diary.Book.Misses(rare.Id, _diary.Now), IsQuiet(rare)));

        _diary.GoTo(186);
        Assert.Equal((5, true), (_diary.Book.Misses(rare.Id, _diary.Now), IsQuiet(rare)));
    }

    [Fact]
    public void One_kept_today_leaves_nothing_of_what_was_missed_before_the_books_days()
    {
        var rare = _diary.Promise(new Schedule.EveryNDays(30), channel: Forum);
        _diary.Book.End(_daily, _diary.Now);
        _diary.GoTo(5 + (4 * 30), 10).Log(30, Forum);
        _diary.GoTo(5 + (5 * 30) + 1);

        Assert.Equal(1, _diary.Book.Misses(rare.Id, _diary.Now));
    }

    [Fact]
    public void A_reserve_counts_as_a_miss()
    {
        _diary.Keep(5).GoTo(8);

        Assert.Equal(OccasionState.Reserve, _diary.StateOn(_daily, 6));
        Assert.Equal(2, MissesUpTo(7));
    }

    [Fact]
    public void An_excused_one_is_passed_over()
    {
        _diary.GoTo(6).Leave(6, 6);
        _diary.GoTo(8);

        Assert.Equal(2, MissesUpTo(7)); // the 5th and the 7th
    }

    [Fact]
    public void Misses_are_counted_apart_for_each_commitment()
    {
        var forum = _diary.Promise(Daily, channel: Forum);
        _diary.GoTo(7).Log(30, Forum);
        _diary.GoTo(8);

        Assert.Equal(3, MissesUpTo(7));
        Assert.Equal(0, _diary.Book.Misses(forum.Id, _diary.On(forum, 6).Close));
    }

    [Fact]
    public void Whatever_date_is_kept_sets_the_count_to_0_and_withdraws_the_nags()
    {
        _diary.GoTo(8, 10);
        Assert.Equal(MessageState.Pending, _diary.On(_daily, 7).NagMessage);

        _diary.Backfill(5);

        Assert.Equal(0, MissesUpTo(7));
        Assert.Equal(MessageState.Withdrawn, _diary.On(_daily, 6).NagMessage);
        Assert.Equal(MessageState.Withdrawn, _diary.On(_daily, 7).NagMessage);

        _diary.GoTo(9);
        Assert.Equal(1, MissesUpTo(8));
        Assert.Equal(MessageState.Pending, _diary.On(_daily, 8).NagMessage);
    }

    [Fact]
    public void A_made_up_one_sets_the_count_to_0()
    {
        _diary.GoTo(7, 10).Log(60); // today's, and yesterday's made up

        Assert.Equal(OccasionState.MadeUp, _diary.StateOn(_daily, 6));
        Assert.Equal(0, MissesUpTo(6));
    }

    [Fact]
    public void Minutes_below_half_leave_the_count_alone()
    {
        _diary.GoTo(7, 10).Log(14);

        Assert.Equal(2, MissesUpTo(6));
        Assert.Equal(MessageState.Pending, _diary.On(_daily, 6).NagMessage);
    }

    [Fact]
    public void The_missed_slots_of_a_quota_week_are_one_miss_with_one_nag()
    {
        var quota = _diary.Promise(new Schedule.Quota(3), channel: Forum);
        _diary.GoTo(19);

        var missed = _diary.Book.Of(quota.Id).Where(o => o.State == OccasionState.Missed).ToList();
        Assert.Equal(6, missed.Count);
        Assert.Equal(2, _diary.Book.Misses(quota.Id, missed[^1].Close));
        Assert.Equal(2, missed.Count(o => o.NagMessage == MessageState.Pending));
    }

    [Fact]
    public void A_kept_slot_resets_before_its_own_week_is_missed()
    {
        // A week with nothing, then one of three kept: the second week's miss is the first again.
        var quota = _diary.Promise(new Schedule.Quota(3), channel: Forum);
        _diary.GoTo(14, 10).Log(30, Forum);
        _diary.GoTo(19);

        Assert.Equal(1, _diary.Book.Misses(quota.Id, _diary.At(January(19), 3)));
    }

    [Fact]
    public void At_the_close_of_the_fifth_miss_the_commitment_goes_quiet_and_its_occasions_go_on()
    {
        Assert.Null(Quiet(_diary.GoTo(9, 23)));
        Assert.Equal(_diary.At(January(10), 3), Quiet(_diary.GoTo(10, 3)));

        _diary.GoTo(11);

        Assert.Equal(MessageState.Pending, _diary.On(_daily, 9).NagMessage); // the nag that asks
        Assert.Equal(OccasionState.Missed, _diary.StateOn(_daily, 10));
        Assert.Equal(MessageState.None, _diary.On(_daily, 10).NagMessage);
    }

    [Fact]
    public void A_check_in_that_gives_it_minutes_wakes_it_even_below_half()
    {
        _diary.GoTo(11, 10).Log(5);

        Assert.Null(Quiet(_diary));
        Assert.Equal(0, MissesUpTo(10));
    }

    [Fact]
    public void A_check_in_that_names_its_channel_wakes_it_with_no_minutes_to_give()
    {
        var weekly = _diary.Promise(On(IsoDayOfWeek.Monday), channel: Forum);
        _diary.GoTo(36).Log(30, Forum); // Tuesday 3 February is the fifth Monday's window: it makes that one up
        Assert.Null(_diary.Book.Commitments.Get(weekly.Id).QuietSince);

        var later = new Diary();
        weekly = later.Promise(On(IsoDayOfWeek.Monday), channel: Forum);
        later.GoTo(37);
        Assert.NotNull(later.Book.Commitments.Get(weekly.Id).QuietSince);
        Assert.Equal(30, later.Log(30, Forum).Bonus);
        Assert.Null(later.Book.Commitments.Get(weekly.Id).QuietSince);
        Assert.Equal(0, later.Book.Misses(weekly.Id, later.Now));
    }

    [Fact]
    public void A_check_in_without_a_channel_wakes_it_only_where_it_fills_nothing_else()
    {
        var diary = new Diary();
        var weekly = diary.Promise(On(IsoDayOfWeek.Monday));
        diary.GoTo(37).Promise(Daily, channel: Forum);

        diary.Log(10); // the forum's
        Assert.NotNull(diary.Book.Commitments.Get(weekly.Id).QuietSince);

        diary.Log(20); // the forum's
        diary.Log(20); // nobody's
        Assert.Null(diary.Book.Commitments.Get(weekly.Id).QuietSince);
    }

    [Fact]
    public void Another_channel_does_not_wake_it()
    {
        _diary.GoTo(11, 10).Log(30, Forum);

        Assert.NotNull(Quiet(_diary));
    }

    [Fact]
    public void Excused_after_its_close_its_nag_is_withdrawn_and_a_quiet_commitment_stays_quiet()
    {
        _diary.GoTo(10).Leave(8, 8);

        Assert.Equal(MessageState.Withdrawn, _diary.On(_daily, 8).NagMessage);
        Assert.NotNull(Quiet(_diary));
        Assert.Equal(4, MissesUpTo(9));
    }

    [Fact]
    public void Ending_it_withdraws_its_nags()
    {
        _diary.GoTo(6).Book.End(_daily, _diary.Now);

        Assert.Equal(MessageState.Withdrawn, _diary.On(_daily, 5).NagMessage);
        Assert.Single(_diary.Book.Of(_daily.Id));
    }

    private int MissesUpTo(int day) => _diary.Book.Misses(_daily.Id, _diary.On(_daily, day).Close);

    private Instant? Quiet(Diary diary) => diary.Book.Commitments.Get(_daily.Id).QuietSince;

    private bool IsQuiet(Commitment commitment) => _diary.Book.Commitments.Get(commitment.Id).QuietSince is not null;
}
