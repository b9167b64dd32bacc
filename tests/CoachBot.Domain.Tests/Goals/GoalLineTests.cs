using CoachBot.Domain.Goals;
using NodaTime;
using static CoachBot.Domain.Tests.Goals.GoalBuilder;

namespace CoachBot.Domain.Tests.Goals;

public sealed class GoalLineTests
{
    [Theory]
    [InlineData(4, 0)] // the evening before the start: the baseline
    [InlineData(5, 1)] // the start day is counted, its step taken at its close
    [InlineData(9, 5)]
    [InlineData(10, 5)] // Saturday: no due day
    [InlineData(11, 5)]
    [InlineData(12, 6)]
    [InlineData(16, 10)]
    [InlineData(20, 10)] // after the due date it stands at the target
    public void Equal_steps_are_taken_at_the_close_of_each_due_day(int day, int expected) =>
        Assert.Equal(expected, Line(TenLeads).At(January(day)));

    [Fact]
    public void It_falls_for_a_goal_that_goes_down()
    {
        // 12 to 2 hours in ten due days: one hour less a day.
        GoalTerms terms = TenLeads with { Direction = MetricDirection.Down, Baseline = 12, Target = 2 };

        Assert.Equal(11, Line(terms).At(January(5)));
        Assert.Equal(7, Line(terms).At(January(11)));
        Assert.Equal(2, Line(terms).At(January(16)));
    }

    [Fact]
    public void It_goes_through_the_milestones()
    {
        // 15 by Friday 9: 3 a day. Then 5 left for five days: 1 a day.
        GoalTerms terms = TenLeads with { Target = 20, Milestones = [new Milestone(January(9), 15)] };

        Assert.Equal(12, Line(terms).At(January(8)));
        Assert.Equal(15, Line(terms).At(January(9)));
        Assert.Equal(16, Line(terms).At(January(12)));
    }

    [Fact]
    public void A_milestone_stretch_without_due_days_jumps_at_its_close()
    {
        GoalTerms terms = TenLeads with { Milestones = [new Milestone(January(9), 5), new Milestone(January(11), 8)] };

        Assert.Equal(5, Line(terms).At(January(10)));
        Assert.Equal(8, Line(terms).At(January(11)));
        Assert.Equal(8.4m, Line(terms).At(January(12))); // 2 left for five days
    }

    [Fact]
    public void Days_known_to_be_excused_from_the_start_are_not_counted_on()
    {
        // Away on Wednesday 7 and Thursday 8: eight due days, 1.25 leads each.
        GoalLine line = Line(TenLeads, Cut(TenLeads, Away(7, 8)));

        Assert.Equal(2.5m, line.At(January(6)));
        Assert.Equal(2.5m, line.At(January(8)));
        Assert.Equal(3.75m, line.At(January(9)));
        Assert.Equal(10, line.At(January(16)));
    }

    [Fact]
    public void A_new_cut_spreads_what_is_left_over_the_due_days_left_and_leaves_the_past_alone()
    {
        // On the 7th it is told: away on the 7th and 8th. 8 leads are left for the 9th and 12th to 16th: 8 ÷ 6 each.
        GoalLine line = Line(TenLeads, Cut(TenLeads), Cut(TenLeads, Away(7, 8), from: January(7)));

        Assert.Equal(1, line.At(January(5)));
        Assert.Equal(2, line.At(January(6)));
        Assert.Equal(2, line.At(January(8)));
        Assert.Equal(3.333333333333m, line.At(January(9)));
        Assert.Equal(4.666666666667m, line.At(January(12)));
        Assert.Equal(10, line.At(January(16)));
    }

    [Fact]
    public void A_cut_with_a_new_schedule_holds_from_its_own_day_on()
    {
        // From Wednesday 7 on only Wednesdays and Fridays: 7, 9, 14, 16. 8 leads are left: 2 each.
        GoalLine line = Line(
            TenLeads, Cut(TenLeads), Cut(TenLeads, Weekdays(January(7), IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday), January(7)));

        Assert.Equal(4, line.At(January(7)));
        Assert.Equal(4, line.At(January(8)));
        Assert.Equal(6, line.At(January(9)));
        Assert.Equal(10, line.At(January(16)));
    }

    [Fact]
    public void Of_two_cuts_on_one_day_the_later_one_holds()
    {
        GoalLine line = Line(TenLeads, Cut(TenLeads), Cut(TenLeads, Away(6, 8), January(6)), Cut(TenLeads, from: January(6)));

        Assert.Equal(2, line.At(January(6)));
    }

    [Fact]
    public void A_paused_day_stands_still_and_its_step_is_spread_over_the_days_left()
    {
        // The pause is on at Tuesday's close: 9 leads are left for eight days, 1.125 each.
        var line = new GoalLine(TenLeads, [Cut(TenLeads)], new HashSet<LocalDate> { January(6) });

        Assert.Equal(1, line.At(January(6)));
        Assert.Equal(2.125m, line.At(January(7)));
        Assert.Equal(10, line.At(January(16)));
        Assert.Equal(2, line.DueDaysClosedBefore(January(8))); // Monday and Wednesday
    }

    [Fact]
    public void What_a_pause_on_the_last_due_day_leaves_is_asked_for_at_the_anchors_close()
    {
        GoalTerms terms = TenLeads with { Due = January(18) }; // a Sunday
        var line = new GoalLine(terms, [Cut(terms)], new HashSet<LocalDate> { January(16) });

        Assert.Equal(9, line.At(January(17)));
        Assert.Equal(10, line.At(January(18)));
    }

    [Fact]
    public void Thirds_of_a_step_do_not_add_up_to_more_than_the_step()
    {
        // 1 lead in six due days: half a lead after three of them, to the digit.
        GoalTerms terms = TenLeads with { Target = 1, Due = January(12) };

        Assert.Equal(0.5m, Line(terms).At(January(7)));
    }

    [Fact]
    public void On_a_day_off_the_step_is_that_of_the_next_due_day()
    {
        GoalTerms terms = TenLeads with { Target = 20, Milestones = [new Milestone(January(9), 15)] };

        Assert.Equal(3, Line(terms).StepFrom(January(9)));
        Assert.Equal(1, Line(terms).StepFrom(January(10)));
        Assert.Equal(0, Line(terms).StepFrom(January(17)));
    }

    [Fact]
    public void Milestones_outside_the_goal_bind_nothing()
    {
        GoalTerms terms = TenLeads with { Milestones = [new Milestone(January(16), 3), new Milestone(January(2), 7)] };

        Assert.Equal(10, Line(terms).At(January(16)));
        Assert.Equal(1, Line(terms).At(January(5)));
    }
}
