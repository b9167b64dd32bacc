using CoachBot.Application.Goals;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Tests.Goals;

public sealed class GoalFiguresTests
{
    private readonly Office _office = new();

    private decimal LineOn(LocalDate date)
    {
        _office.Until(date);
        return _office.Snapshot(1).Pace.Line;
    }

    [Fact]
    public void The_days_of_a_linked_commitment_are_the_due_days()
    {
        _office.Say("goal add 6 leads by 16 January");
        var days = WorkingDays.Of(IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday);
        _office.Promise(_office.Ben, new Schedule.Weekdays(days), _office.Goal(1).Id);
        GoalCuts.Recut(_office.Books, _office.Team, _office.Goal(1).Id, _office.Now);

        // Six due days, a lead each: Monday 5 and Wednesday 7 are closed on Thursday 8.
        Assert.Equal(2m, LineOn(new LocalDate(2026, 1, 8)));
    }

    [Fact]
    public void A_quota_leaves_Monday_to_Friday()
    {
        _office.Say("goal add 10 leads by 16 January");
        _office.Promise(_office.Ben, new Schedule.Quota(3), _office.Goal(1).Id);
        GoalCuts.Recut(_office.Books, _office.Team, _office.Goal(1).Id, _office.Now);

        Assert.Equal(3m, LineOn(new LocalDate(2026, 1, 8)));
    }

    [Fact]
    public void The_owner_s_away_and_a_holiday_let_the_line_stand_still()
    {
        _office.Say("goal add 7 leads by 16 January");
        _office.Ada.Aways.Put(new Away(new AwayId(1), new LocalDate(2026, 1, 7), new LocalDate(2026, 1, 8), null));
        _office.Team.Holidays.Put(new Holiday(new LocalDate(2026, 1, 9), null));
        GoalCuts.RecutAll(_office.Books, _office.Team, _office.Now);

        // Ten weekdays less three: a lead each. Monday and Tuesday are closed; Wednesday to Friday stand still.
        Assert.Equal(2m, LineOn(new LocalDate(2026, 1, 12)));
        Assert.Equal(3m, LineOn(new LocalDate(2026, 1, 13)));
    }

    [Fact]
    public void Another_member_s_away_changes_nothing()
    {
        _office.Say("goal add 10 leads by 16 January");
        _office.Ben.Aways.Put(new Away(new AwayId(1), new LocalDate(2026, 1, 5), new LocalDate(2026, 1, 9), null));
        GoalCuts.RecutOwnedBy(_office.Books, _office.Team, _office.Ben.Id, _office.Now);

        Assert.Equal(3m, LineOn(new LocalDate(2026, 1, 8)));
    }

    [Theory]
    [InlineData(PauseScope.Team, true, 8)]
    [InlineData(PauseScope.Goal, true, 8)]
    [InlineData(PauseScope.Goal, false, 10)]
    public void A_pause_counts_where_it_is_on_at_the_close(PauseScope scope, bool thisGoal, int closed)
    {
        _office.Say("goal add 100 leads by 13 February");
        _office.Say("goal add 100 replies by 13 February");
        var goal = scope == PauseScope.Team ? (GoalId?)null : _office.Goal(thisGoal ? 1 : 2).Id;
        // On at the closes of Wednesday 7 and Thursday 8, which are Thursday 8, 03:00, and Friday 9, 03:00.
        _office.Team.Pauses.Put(new Pause(
            new PauseId(1), scope, goal, Instant.FromUtc(2026, 1, 7, 12, 0), Instant.FromUtc(2026, 1, 9, 12, 0), null));

        _office.Until(new LocalDate(2026, 1, 19));
        var snapshot = _office.Snapshot(1);

        var cuts = snapshot.Goal.Cuts;
        var paused = closed == 10 ? new HashSet<LocalDate>() : [new LocalDate(2026, 1, 7), new LocalDate(2026, 1, 8)];
        var line = new GoalLine(snapshot.Terms, cuts, paused);
        Assert.Equal(closed, line.DueDaysClosedBefore(snapshot.Today));
        Assert.Equal(line.At(new LocalDate(2026, 1, 18)), snapshot.Pace.Line);
    }

    [Fact]
    public void A_member_s_own_pause_counts_for_the_goals_that_they_own()
    {
        _office.Say("goal add 100 leads by 13 February", _office.Ben);
        _office.Say("goal add 100 replies by 13 February");
        _office.Ben.OwnPauses.Put(new Pause(new PauseId(1), PauseScope.Member, null, _office.Now, null, null));

        _office.Until(new LocalDate(2026, 1, 12));

        Assert.Equal(0m, _office.Snapshot(1).Pace.Line);
        Assert.NotEqual(0m, _office.Snapshot(2).Pace.Line);
    }

    [Fact]
    public void Weekly_steps_forecast_from_four_full_weeks_on()
    {
        _office.Say("goal add 30 leads by 3 April");
        foreach (var week in Enumerable.Range(0, 3))
        {
            _office.Until(new LocalDate(2026, 1, 7).PlusWeeks(week));
            _office.Say("record leads 3");
        }

        var early = Assert.IsType<Forecast.TooEarly>(_office.Snapshot(1).Forecast);
        Assert.Equal(new LocalDate(2026, 2, 2), early.From);
        _office.Until(new LocalDate(2026, 1, 28));
        _office.Say("record leads 3");
        _office.Until(new LocalDate(2026, 2, 2));

        // 3 leads in each of four weeks; nine weeks are left (2 February to 3 April): 12 + 27 = 39 in every run.
        var odds = Assert.IsType<Forecast.Odds>(_office.Snapshot(1).Forecast);
        Assert.Equal((1d, 39m, 39m, 4), (odds.Probability, odds.Low, odds.High, odds.Weeks));
        Assert.Contains("between 39 leads and 39 leads", Office.TextOf(_office.Say("goal show G1 band")));
        Assert.Contains("from 3 leads to 12 leads in 4 weeks", Office.TextOf(_office.Say("goal show G1")));
    }

    [Fact]
    public void A_week_that_is_wholly_excused_is_left_out()
    {
        _office.Say("goal add 30 leads by 3 April");
        _office.Ada.Aways.Put(new Away(new AwayId(1), new LocalDate(2026, 1, 12), new LocalDate(2026, 1, 16), null));
        _office.Until(new LocalDate(2026, 2, 2));

        var early = Assert.IsType<Forecast.TooEarly>(_office.Snapshot(1).Forecast);

        // Three weeks count; a fourth is full on 9 February.
        Assert.Equal(new LocalDate(2026, 2, 9), early.From);
    }

    [Fact]
    public void A_goal_has_one_cut_a_day()
    {
        _office.Say("goal add 10 leads by 16 January");
        GoalCuts.Recut(_office.Books, _office.Team, _office.Goal(1).Id, _office.Now);
        Assert.Single(_office.Goal(1).Cuts);
        _office.Until(new LocalDate(2026, 1, 6));
        GoalCuts.RecutOwnedBy(_office.Books, _office.Team, _office.Ada.Id, _office.Now);
        Assert.Equal(2, _office.Goal(1).Cuts.Count);
        _office.Until(new LocalDate(2026, 1, 20));
        GoalCuts.RecutAll(_office.Books, _office.Team, _office.Now);
        Assert.Equal(2, _office.Goal(1).Cuts.Count);
    }

    [Fact]
    public void AtClose_KnowsNothingOfWhatCameLater()
    {
        _office.Say("goal add 10 leads by 16 January");
        _office.Say("record leads 2");
        _office.Until(new LocalDate(2026, 1, 9));
        var then = _office.Snapshot(1);
        _office.Until(new LocalDate(2026, 1, 20));
        _office.Say("record leads 8");
        _office.Say("goal close G1");

        var looked = GoalFigures.AtClose(_office.Books, _office.Team, _office.Goal(1), new LocalDate(2026, 1, 8));

        Assert.Equal((then.Value, then.Pace, then.Today), (looked.Value, looked.Pace, looked.Today));
        Assert.True(looked.Goal.IsOpen);
    }
}
