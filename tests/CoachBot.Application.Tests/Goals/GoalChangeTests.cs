using CoachBot.Application.Goals;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Tests.Goals;

public sealed class GoalChangeTests
{
    private readonly Office _office = new();

    [Fact]
    public void Target_and_date_change_and_the_line_is_cut_anew()
    {
        _office.Say("goal add 10 leads by 16 January");
        _office.Until(new LocalDate(2026, 1, 12));

        var said = Office.TextOf(_office.Say("goal edit G1 to 15 leads by 23 January"));

        // 5 is the line at Friday's close; 10 more over the ten due days from Monday the 12th: a lead a day.
        Assert.Contains("G1 leads is now 15 by 2026-01-23", said);
        _office.Until(new LocalDate(2026, 1, 13));
        Assert.Equal(6m, _office.Snapshot(1).Pace.Line);
        Assert.Equal(2, _office.Goal(1).Cuts.Count);
    }

    [Fact]
    public void Title_and_strategy_change()
    {
        _office.Say("strategy add answer customers faster");
        _office.Say("goal add 10 leads by 16 January");

        _office.Say("goal edit G1 --title Warm leads --strategy S1");

        var goal = _office.Goal(1);
        Assert.Equal(("Warm leads", _office.Team.Strategies.Items[0].Id), (goal.Title, goal.Strategy));
        Assert.Equal("leads", _office.Snapshot(1).Metric.Name);
    }

    [Theory]
    [InlineData("goal edit G1", "What shall change about G1?")]
    [InlineData("goal edit G1 to 0", "started at 0 leads")]
    [InlineData("goal edit G1 to -3", "A total only grows")]
    [InlineData("goal edit G1 to 40 replies", "counted in leads, not in “replies”")]
    [InlineData("goal edit G1 by today", "is not ahead of us")]
    [InlineData("goal edit G1 by 12 January", "There is a milestone on 2026-01-13")]
    [InlineData("goal edit G1 to 4", "There is a milestone of 4 leads")]
    [InlineData("goal edit G9 to 4", "There is no goal G9")]
    [InlineData("goal milestone 5 leads by 16 January", "between tomorrow and the day before the due date")]
    [InlineData("goal milestone G1 5 by 16 January", "between tomorrow and the day before the due date")]
    [InlineData("goal milestone G1 10 by 14 January", "and 10 leads works")]
    [InlineData("goal milestone G1 0 by 14 January", "a value between 0 leads and")]
    [InlineData("goal milestone G1 3 by 14 January", "There is a milestone of 4 leads on 2026-01-13")]
    [InlineData("goal milestone G1 5 h by 14 January", "counted in leads, not in “h”")]
    public void What_can_t_be_changed_says_what_works(string line, string says)
    {
        _office.Say("goal add 10 leads by 16 January");
        _office.Say("goal milestone G1 4 leads by 13 January");

        Assert.Contains(says, Office.TextOf(_office.Refuse(line)));
    }

    [Fact]
    public void A_milestone_bends_the_line_and_is_replaced_by_one_on_its_date()
    {
        _office.Say("goal add 10 leads by 16 January");
        _office.Say("goal milestone G1 8 by 9 January");
        _office.Say("goal milestone G1 5 by 9 January");

        Assert.Equal([new Milestone(new LocalDate(2026, 1, 9), 5)], _office.Goal(1).Milestones);
        Assert.Single(_office.Goal(1).Cuts);
        Assert.Contains("Milestone: 5 leads by 2026-01-09: to come.", Office.TextOf(_office.Say("goal show G1")));
    }

    [Fact]
    public void Only_the_owner_or_a_lead_changes_a_goal()
    {
        _office.Say("goal add 10 leads by 16 January", _office.Ben);
        _office.Say("goal add 10 replies by 16 January");

        Assert.Contains("G2 replies belongs to Ada", Office.TextOf(_office.Refuse("goal close G2", _office.Ben)));
        _office.Say("goal close G1");
        Assert.False(_office.Goal(1).IsOpen);
    }

    [Fact]
    public void A_closed_goal_is_out_of_the_list_and_scores_its_forecasts()
    {
        _office.Say("goal add 10 leads by 16 January");
        _office.Say("record leads 10");
        var said = Office.TextOf(_office.Say("goal close G1"));

        Assert.Contains("closed, and reached: 10 of 10. Well done", said);
        Assert.Equal((_office.Goal(1).Id, true), Assert.Single(_office.Books.Scores));
        Assert.Empty(_office.Facts<GoalListFacts>("goal list").Goals);
        Assert.Equal("achieved", Assert.Single(_office.Facts<GoalListFacts>("goal list all").Goals).Status);
        Assert.Contains("is closed already", Office.TextOf(_office.Refuse("goal close G1")));
        Assert.Contains("is watched already", Office.TextOf(_office.Refuse("goal watch leads")));
    }
}
