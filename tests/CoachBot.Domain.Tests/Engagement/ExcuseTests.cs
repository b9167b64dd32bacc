using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using NodaTime;
using static CoachBot.Domain.Tests.Engagement.Diary;

namespace CoachBot.Domain.Tests.Engagement;

/// <summary>Away, pause, holiday, skip and a host that was down excuse occasions; each with its own rule.</summary>
public sealed class ExcuseTests
{
    private readonly Diary _diary = new();

    [Fact]
    public void Away_excuses_what_is_open_to_come_and_missed_or_reserve_up_to_7_days_back_but_not_what_is_kept()
    {
        // On the 14th: the 6th is 8 days back. 5 kept; 6 and 8 get reserves; 7, 9, 12 kept; 10, 11, 13 missed or reserve.
        var daily = _diary.Promise(Daily);
        _diary.Keep(5, 7, 9, 12).GoTo(14);
        Assert.Equal(OccasionState.Reserve, _diary.StateOn(daily, 8));
        var before = _diary.StateOn(daily, 6);

        _diary.Leave(1, 15);
        _diary.GoTo(15);

        Assert.Equal(before, _diary.StateOn(daily, 6));
        Assert.All([8, 10, 11, 13, 14, 15], day => Assert.Equal(OccasionState.Excused, _diary.StateOn(daily, day)));
        Assert.All([5, 7, 9, 12], day => Assert.Equal(OccasionState.Kept, _diary.StateOn(daily, day)));
    }

    [Fact]
    public void Exactly_7_days_back_is_excused()
    {
        var daily = _diary.Promise(Daily);
        _diary.GoTo(13).Leave(5, 6);

        Assert.Equal(OccasionState.Missed, _diary.StateOn(daily, 5));
        Assert.Equal(OccasionState.Excused, _diary.StateOn(daily, 6));
    }

    [Fact]
    public void A_pause_excuses_what_is_open_when_it_begins_and_what_falls_due_while_it_lasts()
    {
        var daily = _diary.Promise(Daily);
        var pause = _diary.GoTo(5, 10).Pause();
        Assert.Equal(OccasionState.Excused, _diary.StateOn(daily, 5));

        _diary.GoTo(6, 10).Lift(pause);
        _diary.GoTo(8);

        Assert.Equal(OccasionState.Excused, _diary.StateOn(daily, 6));
        Assert.Equal(OccasionState.Missed, _diary.StateOn(daily, 7));
    }

    [Fact]
    public void A_pause_lifted_before_the_reminders_minute_leaves_it_due()
    {
        var daily = _diary.Promise(Daily);
        var pause = _diary.GoTo(5, 8, 30).Pause();
        _diary.GoTo(5, 8, 59).Lift(pause);
        _diary.GoTo(6);

        Assert.Equal(OccasionState.Missed, _diary.StateOn(daily, 5));
    }

    [Fact]
    public void Lifting_one_pause_never_lifts_another()
    {
        var daily = _diary.Promise(Daily);
        var own = _diary.GoTo(5, 8, 30).Pause();
        _diary.Pause(PauseScope.Team);
        _diary.Lift(own);
        _diary.GoTo(6);

        Assert.Equal(OccasionState.Excused, _diary.StateOn(daily, 5));
    }

    [Fact]
    public void A_goals_pause_excuses_only_what_serves_that_goal()
    {
        var serves = _diary.Promise(Daily, goal: new GoalId(1));
        var other = _diary.Promise(Daily, goal: new GoalId(2));
        var none = _diary.Promise(Daily);
        _diary.GoTo(5, 10).Pause(PauseScope.Goal, new GoalId(1));
        _diary.GoTo(7);

        Assert.All([5, 6], day => Assert.Equal(
            [OccasionState.Excused, OccasionState.Missed, OccasionState.Missed],
            new[] { serves, other, none }.Select(c => _diary.StateOn(c, day))));
    }

    [Fact]
    public void A_channels_pause_excuses_only_what_is_promised_there()
    {
        var there = _diary.Promise(Daily, channel: new ChannelId(7));
        var elsewhere = _diary.Promise(Daily);
        _diary.GoTo(5, 10).Pause(PauseScope.Channel, channel: new ChannelId(7));
        _diary.GoTo(7);

        Assert.All([5, 6], day => Assert.Equal(
            [OccasionState.Excused, OccasionState.Missed], new[] { there, elsewhere }.Select(c => _diary.StateOn(c, day))));
    }

    [Fact]
    public void A_holiday_excuses_that_date_before_and_after_it_is_open()
    {
        var daily = _diary.Promise(Daily);
        _diary.Holiday(5);
        _diary.Holiday(7);
        _diary.GoTo(8);

        Assert.Equal(
            [OccasionState.Excused, OccasionState.Missed, OccasionState.Excused], new[] { 5, 6, 7 }.Select(day => _diary.StateOn(daily, day)));
    }

    [Fact]
    public void A_host_that_was_down_from_the_reminder_to_the_close_excuses()
    {
        var daily = _diary.Promise(Daily);
        Silent(_diary.At(January(5), 9), _diary.At(January(6), 3), terminal: false);

        Assert.Equal(OccasionState.Excused, _diary.GoTo(6).StateOn(daily, 5));
    }

    [Fact]
    public void A_host_that_was_up_for_a_minute_of_it_does_not()
    {
        var daily = _diary.Promise(Daily);
        Silent(_diary.At(January(5), 9), _diary.At(January(6), 2, 59), terminal: false);

        Assert.Equal(OccasionState.Missed, _diary.GoTo(6).StateOn(daily, 5));
    }

    [Fact]
    public void While_a_terminal_is_closed_days_close_normally()
    {
        var daily = _diary.Promise(Daily);
        Silent(_diary.At(January(5), 8), _diary.At(January(6), 8), terminal: true);

        Assert.Equal(OccasionState.Missed, _diary.GoTo(6).StateOn(daily, 5));
    }

    [Fact]
    public void A_commitment_can_be_skipped_once_a_calendar_week()
    {
        var daily = _diary.Promise(Daily);
        var other = _diary.Promise(Daily, channel: Forum);
        _diary.Skip(_diary.On(daily, 5));

        Assert.Equal(OccasionState.Excused, _diary.StateOn(daily, 5));
        Assert.False(_diary.Book.MaySkip(daily.Id, January(11)));
        Assert.True(_diary.Book.MaySkip(daily.Id, January(12)));
        Assert.True(_diary.Book.MaySkip(other.Id, January(5)));
    }

    [Fact]
    public void An_away_taken_back_leaves_a_holiday_excused()
    {
        var daily = _diary.Promise(Daily);
        _diary.GoTo(7);
        var away = _diary.Leave(6, 7);
        _diary.Holiday(6);
        _diary.Holiday(7);

        _diary.Return(away);

        Assert.All([6, 7], day => Assert.Equal(
            (OccasionState.Excused, ExcuseKind.Holiday), (_diary.StateOn(daily, day), _diary.On(daily, day).Excuse)));
    }

    [Fact]
    public void An_away_taken_back_leaves_what_fell_due_in_a_pause_excused()
    {
        var daily = _diary.Promise(Daily);
        var away = _diary.Leave(5, 6);
        var pause = _diary.GoTo(5, 8, 30).Pause();
        _diary.GoTo(6, 8, 30).Lift(pause);

        _diary.Return(away);

        // The 5th fell due at 09:00 in the pause; the 6th does at 09:00 today, when it is over.
        Assert.Equal((OccasionState.Excused, ExcuseKind.Pause), (_diary.StateOn(daily, 5), _diary.On(daily, 5).Excuse));
        Assert.Equal(OccasionState.Open, _diary.StateOn(daily, 6));
    }

    [Fact]
    public void A_pause_undone_leaves_what_another_pause_excuses()
    {
        var daily = _diary.Promise(Daily);
        var own = _diary.GoTo(5, 10).Pause();
        _diary.GoTo(5, 11).Pause(PauseScope.Team);

        _diary.Undo(own);

        Assert.Equal(OccasionState.Excused, _diary.StateOn(daily, 5));
    }

    [Fact]
    public void A_pause_undone_leaves_a_holiday_excused()
    {
        var daily = _diary.Promise(Daily);
        var own = _diary.GoTo(5, 10).Pause();
        _diary.Holiday(5);

        _diary.Undo(own);

        Assert.Equal((OccasionState.Excused, ExcuseKind.Holiday), (_diary.StateOn(daily, 5), _diary.On(daily, 5).Excuse));
    }

    [Fact]
    public void A_skip_undone_while_away_leaves_the_day_excused()
    {
        var daily = _diary.Promise(Daily);
        var skip = _diary.Skip(_diary.On(daily, 5));
        _diary.Leave(5, 5);

        _diary.Book.Skips.Remove(skip.Id);
        _diary.Book.Unexcuse(ExcuseKind.Skip, skip.Id.Value, _diary.Now);

        Assert.Equal((OccasionState.Excused, ExcuseKind.Away), (_diary.StateOn(daily, 5), _diary.On(daily, 5).Excuse));
    }

    [Fact]
    public void A_holiday_taken_back_in_a_pause_leaves_what_fell_due_excused()
    {
        var daily = _diary.Promise(Daily);
        _diary.Holiday(5);
        _diary.GoTo(5, 10).Pause();

        _diary.EndHoliday(January(5));

        Assert.Equal((OccasionState.Excused, ExcuseKind.Pause), (_diary.StateOn(daily, 5), _diary.On(daily, 5).Excuse));
    }

    [Fact]
    public void A_holiday_taken_back_makes_today_due_again_and_leaves_past_days_off()
    {
        var daily = _diary.Promise(Daily);
        _diary.Holiday(5);
        _diary.Holiday(6);
        _diary.GoTo(6);

        _diary.EndHoliday(January(5));
        _diary.EndHoliday(January(6));

        Assert.Equal(OccasionState.Excused, _diary.StateOn(daily, 5));
        Assert.Equal((OccasionState.Open, MessageState.Pending), (_diary.StateOn(daily, 6), _diary.On(daily, 6).ReminderMessage));
    }

    private void Silent(Instant from, Instant to, bool terminal) => _diary.Book.Team.Silences = [new Silence(from, to, terminal)];
}
