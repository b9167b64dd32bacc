using CoachBot.Domain.Goals;
using static CoachBot.Domain.Tests.Goals.GoalBuilder;

namespace CoachBot.Domain.Tests.Goals;

public sealed class GoalStatusTests
{
    // Level: 12 to 2 hours in the same ten due days, one hour less a day.
    private static readonly GoalTerms Hours = TenLeads with
    {
        Unit = "hours",
        Shape = MetricShape.Level,
        Direction = MetricDirection.Down,
        Baseline = 12,
        Target = 2,
    };

    // 15 of 20 by Friday 9; then 5 ÷ 15 a day to Friday 30.
    private static readonly GoalTerms WithMilestone = TenLeads with
    {
        Target = 20,
        Due = January(30),
        Milestones = [new Milestone(January(9), 15)],
    };

    // On Monday 12 the line stands at 5 and 5 is 100 %: the edges are 3.75, 4.5 and 5.5, and none of them is over its edge.
    [Theory]
    [InlineData(3.7, GoalStatus.OffTrack, "goal.off-track.lead", "It stands at 3.7 leads, and the line at 5 leads: 1.3 leads (26 %) behind.")]
    [InlineData(3.75, GoalStatus.AtRisk, "goal.at-risk.lead", "It stands at 3.75 leads, and the line at 5 leads: 1.25 leads (25 %) behind.")]
    [InlineData(4.4, GoalStatus.AtRisk, "goal.at-risk.lead", "It stands at 4.4 leads, and the line at 5 leads: 0.6 leads (12 %) behind.")]
    [InlineData(4.5, GoalStatus.OnTrack, "goal.on-track", "It stands at 4.5 leads, and the line at 5 leads: 0.5 leads (10 %) behind.")]
    [InlineData(5, GoalStatus.OnTrack, "goal.on-track", "It stands at 5 leads, and the line at 5 leads: exactly as planned.")]
    [InlineData(5.5, GoalStatus.OnTrack, "goal.on-track", "It stands at 5.5 leads, and the line at 5 leads: 0.5 leads (10 %) ahead.")]
    [InlineData(6, GoalStatus.Ahead, "goal.ahead", "It stands at 6 leads, and the line at 5 leads: 1 lead (20 %) ahead.")]
    public void The_lead_decides_on_the_way(double value, GoalStatus status, string rule, string reason) =>
        Assert.Equal((status, rule, reason), Told(Pace(TenLeads, (decimal)value, January(12)).Verdict));

    [Fact]
    public void Thirds_of_a_step_do_not_push_a_lead_over_its_edge()
    {
        // 3 leads in nine due days: on Monday 12 the line and a week's steps are 5/3; 1.5 leads are exactly −10 %.
        GoalPace pace = Pace(TenLeads with { Target = 3, Due = January(15) }, 1.5m, January(12));

        Assert.Equal((-10m, GoalStatus.OnTrack), (pace.LeadPercent, pace.Verdict.Status));
    }

    [Theory]
    [InlineData(9, GoalStatus.TooEarly)] // Friday: Monday to Thursday are closed
    [InlineData(10, GoalStatus.OffTrack)] // Saturday: Friday is the fifth
    public void Under_five_closed_due_days_it_is_too_early(int today, GoalStatus expected) =>
        Assert.Equal(expected, Pace(TenLeads, 0, January(today)).Verdict.Status);

    [Fact]
    public void Too_early_says_how_many_due_days_are_closed() =>
        Assert.Equal(
            "It stands at 1 lead, and 2 of the 5 due days that a fair judgement needs are closed.",
            Pace(TenLeads, 1, January(7)).Verdict.Reason.ToString());

    [Fact]
    public void A_cumulative_goal_is_achieved_as_soon_as_it_is_reached_even_after_the_due_date()
    {
        Assert.Equal(GoalStatus.Achieved, Pace(TenLeads, 10, January(6)).Verdict.Status);
        Assert.Equal(GoalStatus.Achieved, Pace(TenLeads, 11, January(20)).Verdict.Status);
        Assert.Equal("10 leads: the target of 10 leads is reached.", Pace(TenLeads, 10, January(6)).Verdict.Reason.ToString());
    }

    [Fact]
    public void Overdue_begins_the_day_after_the_due_date()
    {
        Assert.NotEqual(GoalStatus.Overdue, Pace(TenLeads, 9, January(16)).Verdict.Status);
        Assert.Equal(
            (GoalStatus.Overdue, "goal.overdue", "The due date, 16 Jan 2026, is over, and from 9 leads to the target it is still 1 lead."),
            Told(Pace(TenLeads, 9, January(17)).Verdict));
    }

    [Fact]
    public void A_level_goal_that_is_met_before_its_due_close_is_there_to_be_held()
    {
        GoalVerdict verdict = Pace(Hours, 1.5m, January(16)).Verdict;

        Assert.Equal(GoalStatus.There, verdict.Status);
        Assert.Equal("there: hold it", GoalTexts.Status(verdict.Status));
        Assert.Equal("1.5 hours meets the target of 2 hours: hold it until the close of 16 Jan 2026, which decides.", verdict.Reason.ToString());
    }

    [Theory]
    [InlineData(2, 5, GoalStatus.Achieved)] // met at the close, worse since
    [InlineData(3, 1, GoalStatus.Overdue)] // not met at the close, better since
    public void The_close_of_the_due_date_decides_a_level_goal_for_good(int atDueClose, int now, GoalStatus expected) =>
        Assert.Equal(expected, Pace(Hours, now, January(20), atDueClose).Verdict.Status);

    [Fact]
    public void A_level_goal_of_which_nothing_was_recorded_ends_at_its_baseline() =>
        Assert.Equal("It stood at 12 hours at the close of 16 Jan 2026, 10 hours from the target of 2 hours.", Pace(Hours, 12, January(20)).Verdict.Reason.ToString());

    [Theory]
    [InlineData(15, 14, GoalStatus.AtRisk)] // six days late; the lead is 14 − 16 = −12.5 %
    [InlineData(16, 14, GoalStatus.OffTrack)] // its date + 7
    [InlineData(16, 15, GoalStatus.OnTrack)] // met since; 15 against 16 1/3 is −8.2 %
    public void A_milestone_seven_days_overdue_is_off_track(int today, int value, GoalStatus expected) =>
        Assert.Equal(expected, Pace(WithMilestone, value, January(today)).Verdict.Status);

    [Fact]
    public void An_overdue_milestone_is_told_with_its_date() =>
        Assert.Equal(
            (GoalStatus.OffTrack, "goal.off-track.milestone",
                "The milestone of 15 leads was due on 9 Jan 2026, 7 days ago, and it stands at 14 leads."),
            Told(Pace(WithMilestone, 14, January(16)).Verdict));

    [Theory]
    [InlineData(0.49, GoalStatus.AtRisk)]
    [InlineData(0.50, GoalStatus.Ahead)]
    [InlineData(null, GoalStatus.Ahead)]
    public void A_forecast_under_one_half_is_a_risk_even_ahead_of_the_line(double? forecast, GoalStatus expected) =>
        Assert.Equal(expected, Pace(TenLeads, 6, January(12), forecast: forecast).Verdict.Status);

    [Fact]
    public void The_forecast_is_told_in_words() =>
        Assert.Equal(
            "It stands at 6 leads, and at the pace of the last weeks the chance of 10 leads by 16 Jan 2026 is about 4 in 10.",
            Pace(TenLeads, 6, January(12), forecast: 0.38).Verdict.Reason.ToString());

    private static (GoalStatus Status, string Rule, string Reason) Told(GoalVerdict verdict) =>
        (verdict.Status, verdict.Rule, verdict.Reason.ToString());
}
