using CoachBot.Domain.Goals;
using NodaTime;
using static CoachBot.Domain.Tests.Goals.GoalBuilder;

namespace CoachBot.Domain.Tests.Goals;

public sealed class GoalPaceTests
{
    [Fact]
    public void The_lead_is_the_value_less_the_line_of_the_last_close()
    {
        // Monday 12: the line stood at 5 on Sunday. A week of steps is 5 × 1, so the lead of −1 is −20 %.
        GoalPace pace = Pace(TenLeads, 4, January(12));

        Assert.Equal((5m, -1m, -20m), (pace.Line, pace.Lead, pace.LeadPercent));
    }

    [Fact]
    public void Early_on_the_lead_is_measured_against_a_weeks_steps()
    {
        // Tuesday 6: the line stands at 1, a week's steps are 5: 2 leads are 1 ahead, 20 %.
        GoalPace pace = Pace(TenLeads, 2, January(6));

        Assert.Equal((5m, 20m), (pace.Yardstick, pace.LeadPercent));
    }

    [Fact]
    public void Later_the_lead_is_measured_against_what_the_line_has_come()
    {
        // From 10 to 20, Thursday 15: the line stood at 18 the night before, 8 from its baseline; a week's steps are 5. −2 ÷ 8.
        GoalPace pace = Pace(TenLeads with { Baseline = 10, Target = 20 }, 16, January(15));

        Assert.Equal((8m, -25m), (pace.Yardstick, pace.LeadPercent));
    }

    [Fact]
    public void A_weeks_steps_of_every_third_day_are_seven_thirds_of_a_step()
    {
        // Every 3 days from the 5th to the 17th: 5, 8, 11, 14, 17, of 2 leads each. On the 6th a week's steps are 2 × 7 ÷ 3.
        GoalTerms terms = TenLeads with { Due = January(17) };
        GoalPace pace = Pace(terms, 2, January(6), calendar: new DueCalendar([new DuePattern.EveryDays(January(5), 3)], []));

        Assert.Equal(2m, pace.Line);
        Assert.Equal(14m / 3, pace.Yardstick, 9);
    }

    [Fact]
    public void A_goal_that_goes_down_leads_when_it_is_under_its_line()
    {
        // 12 to 2 hours, Monday 12: the line stood at 7. 6 hours are 1 ahead, of 5: 20 %.
        GoalPace pace = Pace(Hours, 6, January(12));

        Assert.Equal((7m, 1m, 20m), (pace.Line, pace.Lead, pace.LeadPercent));
        Assert.Equal(1, pace.SafeDays); // tonight 6 (not beyond), tomorrow 5
    }

    [Theory]
    [InlineData(12, 4, 0)] // already beyond
    [InlineData(12, 5, 0)] // tonight's close asks for 6
    [InlineData(12, 6, 1)]
    [InlineData(12, 8, 3)] // 13: 7, 14: 8, 15: 9
    [InlineData(10, 5, 2)] // Saturday: the next step is Monday's
    [InlineData(12, 10, null)] // the line never asks for more than 10
    [InlineData(19, 9, 0)] // after the due date
    public void Safe_days_count_from_today_to_the_first_close_beyond_the_value(int today, int value, int? expected) =>
        Assert.Equal(expected, Pace(TenLeads, value, January(today)).SafeDays);

    [Fact]
    public void A_pause_that_is_on_takes_no_coming_day_off()
    {
        var record = new GoalRecord(6, null, [Cut(TenLeads)], new HashSet<LocalDate> { January(12), January(13) }, null);

        Assert.Equal(1, GoalPace.Evaluate(TenLeads, record, January(12)).SafeDays);
    }

    [Fact]
    public void Where_the_line_is_flat_no_per_cent_is_told_and_any_lead_counts()
    {
        // Until the 16th the milestone is the baseline itself: line 0, steps 0.
        GoalTerms terms = TenLeads with { Due = January(30), Milestones = [new Milestone(January(16), 0)] };

        Assert.Null(Pace(terms, 1, January(14)).LeadPercent);
        Assert.Equal(GoalStatus.Ahead, Pace(terms, 1, January(14)).Verdict.Status);
        Assert.Equal(GoalStatus.OnTrack, Pace(terms, 0, January(14)).Verdict.Status);
        Assert.Equal(GoalStatus.OffTrack, Pace(terms, -1, January(14)).Verdict.Status);
    }

    private static readonly GoalTerms Hours = TenLeads with
    {
        Unit = "hours",
        Shape = MetricShape.Level,
        Direction = MetricDirection.Down,
        Baseline = 12,
        Target = 2,
    };
}
