using CoachBot.Domain.Engagement;
using NodaTime;
using static CoachBot.Domain.Tests.Engagement.Diary;

namespace CoachBot.Domain.Tests.Engagement;

/// <summary>Consistency, streak and rhythm as the coaching model's section 5 counts them.</summary>
public sealed class FigureTests
{
    private readonly Diary _diary = new();

    [Fact]
    public void The_streak_goes_over_all_commitments_in_order_of_their_closes_then_reminders()
    {
        // Both close together; the forum's reminder is at 18:00, after LinkedIn's at 09:00.
        _diary.Promise(Daily);
        _diary.Promise(Daily, hour: 18, channel: Forum);
        _diary.GoTo(5, 10).Log(30, Forum);

        // LinkedIn missed, then the forum kept: 1.
        Assert.Equal(1, _diary.GoTo(6, 4).Book.Streak());

        // The other way round: the forum was missed last.
        _diary.GoTo(6, 10).Log(30, LinkedIn);
        Assert.Equal(0, _diary.GoTo(7, 4).Book.Streak());
    }

    [Fact]
    public void With_the_same_reminder_the_lower_number_comes_first()
    {
        _diary.Promise(Daily);
        _diary.Promise(Daily, channel: Forum);
        _diary.GoTo(5, 10).Log(30, LinkedIn);

        Assert.Equal(0, _diary.GoTo(6, 4).Book.Streak());
    }

    [Fact]
    public void What_is_made_up_counts_in_its_old_place()
    {
        _diary.Promise(MonWedFri);
        _diary.GoTo(6).Log();
        _diary.Keep(7);

        Assert.Equal(2, _diary.Book.Streak());
    }

    [Fact]
    public void An_excused_one_neither_breaks_nor_extends_the_streak()
    {
        _diary.Promise(Daily);
        _diary.Keep(5).GoTo(6).Leave(6, 6);
        _diary.Keep(7);

        Assert.Equal(2, _diary.Book.Streak());
    }

    [Fact]
    public void A_kept_one_counts_at_once_and_today_is_one_of_the_28_dates()
    {
        _diary.Promise(Daily);
        Assert.Null(_diary.Book.CountsOf(_diary.Now, 28).Consistency); // nothing due yet
        _diary.Keep(5);
        Assert.Equal(1, _diary.Book.CountsOf(_diary.Now, 28).Consistency);

        // 28 dates that end with 1 February (32) begin with the 5th; with 2 February they begin with the 6th.
        Assert.Equal(1, _diary.GoTo(32).Book.CountsOf(_diary.Now, 28).Kept);
        Assert.Equal(0, _diary.GoTo(33).Book.CountsOf(_diary.Now, 28).Kept);

        // 84 dates that end with 29 March (88) begin with the 5th.
        Assert.Equal(1, _diary.GoTo(88).Book.CountsOf(_diary.Now, 84).Kept);
        Assert.Equal(0, _diary.GoTo(89).Book.CountsOf(_diary.Now, 84).Kept);
    }

    [Fact]
    public void Consistency_counts_reserve_and_missed_as_due_and_leaves_the_excused_out()
    {
        // Kept 5 and 9; reserve 7; made up 12 (on the 13th); away 14; missed 16 (Saturday 17, in its window); open 19.
        _diary.Promise(MonWedFri);
        _diary.Keep(5, 9).GoTo(13).Log();
        _diary.GoTo(14).Leave(14, 14);
        _diary.GoTo(19);

        var counts = _diary.Book.CountsOf(_diary.Now, 28);

        Assert.Equal(new Counts(Kept: 2, MadeUp: 1, Reserve: 1, Missed: 1, Excused: 1), counts);
        Assert.Equal(3.0 / 5, counts.Consistency);
    }

    [Fact]
    public void Three_a_week_all_kept_come_to_22_then_77_then_95()
    {
        var commitment = _diary.Promise(MonWedFri);
        var scores = new List<double>();
        for (var week = 1; week <= 12; week++)
        {
            var monday = 5 + (7 * (week - 1));
            _diary.Keep(monday, monday + 2, monday + 4);
            scores.Add(_diary.Book.Rhythm(commitment));
        }

        Assert.Equal([22, 77, 95], new[] { scores[0], scores[5], scores[11] }.Select(s => Math.Round(s)));
    }

    [Fact]
    public void The_members_score_is_weighted_by_planned_minutes_a_week()
    {
        // m = 0.5^(1 / (13·√(3/7))) = 0.92178. Three kept: 100·(1 − m³) = 21.678, 90 minutes a week. Saturday's 60 minutes,
        // missed: 0. (90 · 21.678 + 60 · 0) / 150 = 13.007.
        _diary.Promise(MonWedFri);
        _diary.Promise(On(IsoDayOfWeek.Saturday), minutes: 60, channel: Forum);
        _diary.Keep(5, 7, 9).GoTo(11);

        Assert.Equal(13.007, _diary.Book.Rhythm()!.Value, 3);
    }

    [Fact]
    public void Minutes_below_half_are_a_partial_credit()
    {
        // 10 of 30 minutes: 100 · (1 − 0.92178) · 1/3 = 2.607.
        var commitment = _diary.Promise(MonWedFri);
        _diary.GoTo(5, 10).Log(10);

        Assert.Equal(2.607, _diary.GoTo(6).Book.Rhythm(commitment), 3);
    }

    [Fact]
    public void Fifteen_of_thirty_minutes_are_worth_a_whole_credit()
    {
        var commitment = _diary.Promise(MonWedFri);
        _diary.GoTo(5, 10).Log(15);

        Assert.Equal(7.822, _diary.Book.Rhythm(commitment), 3); // 100 · (1 − 0.92178)
    }

    [Fact]
    public void A_reserve_has_only_its_minutes_as_credit_and_an_excused_one_leaves_the_score_alone()
    {
        // Kept Monday: 7.822. Wednesday a reserve with 0 minutes: · 0.92178 = 7.210. Friday away: 7.210 still.
        var commitment = _diary.Promise(MonWedFri);
        _diary.Keep(5).GoTo(9).Leave(9, 9);

        Assert.Equal(OccasionState.Reserve, _diary.StateOn(commitment, 7));
        Assert.Equal(7.210, _diary.Book.Rhythm(commitment), 3);
    }

    [Fact]
    public void What_is_older_than_the_book_keeps_its_part_in_streak_and_rhythm()
    {
        // 20 weeks of Mondays, all kept, in one go: m = 0.5^(1 / (13·√(1/7))), 100 · (1 − m^20) = 94.05.
        var commitment = _diary.Promise(On(IsoDayOfWeek.Monday));
        for (var week = 0; week < 20; week++)
        {
            _diary.Keep(5 + (7 * week));
        }

        Assert.Equal(20, _diary.Book.Streak());
        Assert.Equal(94.05, _diary.Book.Rhythm(_diary.Book.Commitments.Get(commitment.Id)), 2);
    }
}
