using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Tests.Goals;

public sealed class GoalAddTests
{
    private readonly Office _office = new();

    [Fact]
    public void A_number_a_unit_and_a_date_make_a_goal()
    {
        var said = Office.TextOf(_office.Say("goal add 30 qualified leads by 30 June"));

        var goal = _office.Goal(1);
        Assert.Equal(("qualified leads", 0m, 30m), (goal.Title, goal.Baseline, goal.Target));
        Assert.Equal((new LocalDate(2026, 1, 5), new LocalDate(2026, 6, 30)), (goal.Start, goal.Due));
        var metric = _office.Team.Metrics.Get(goal.Metric);
        Assert.Equal(
            ("qualified leads", "qualified leads", MetricKind.Outcome, MetricShape.Cumulative),
            (metric.Name, metric.Unit, metric.Kind, metric.Shape));
        Assert.Contains("qualified leads: 30 by 2026-06-30", said);
    }

    [Fact]
    public void From_and_to_make_a_level_that_falls()
    {
        _office.Say("goal add \"Answer faster\" from 8 h to 2 h by end of March");

        var snapshot = _office.Snapshot(1);
        Assert.Equal(
            ("Answer faster", "h", 8m, 2m),
            (snapshot.Goal.Title, snapshot.Metric.Unit, snapshot.Goal.Baseline, snapshot.Goal.Target));
        Assert.Equal((MetricShape.Level, MetricDirection.Down), (snapshot.Terms.Shape, snapshot.Terms.Direction));
        Assert.Equal(8m, snapshot.Value);
    }

    [Theory]
    [InlineData("goal add replies from 8 to 2 by 2026-03-27", "replies", "replies", 2)]
    [InlineData("goal add sell 30 licences by 30 June", "sell licences", "licences", 30)]
    [InlineData("goal add get 500 newsletter readers by 30 June", "newsletter readers", "newsletter readers", 500)]
    [InlineData("goal add reach 1,000 more subscribers by 30 June", "more subscribers", "subscribers", 1000)]
    [InlineData("goal add 30 people from the newsletter by 30 June", "people from the newsletter", "people", 30)]
    [InlineData("goal add 12 interviews in 6 weeks", "interviews", "interviews", 12)]
    [InlineData("goal add Grow the list: 40 sign-ups by 30 June", "Grow the list", "sign-ups", 40)]
    [InlineData("goal add \"we may sell tickets\" to 50 by 30 June", "we may sell tickets", "tickets", 50)]
    [InlineData("goal add €1,200.50 from workshops by 30 June", "from workshops", "€", 1200.5)]
    [InlineData("goal add conversations --target 20 --by 30 June --unit chats", "conversations", "chats", 20)]
    public void Words_numbers_and_dates_may_stand_in_any_order(string line, string title, string unit, double target)
    {
        _office.Say(line);

        var snapshot = _office.Snapshot(1);
        Assert.Equal((title, unit, (decimal)target), (snapshot.Goal.Title, snapshot.Metric.Unit, snapshot.Goal.Target));
    }

    [Theory]
    [InlineData("goal add more leads", "How many would be good?", "By when?")]
    [InlineData("goal add 30 leads", "By when?", "For example: `goal add leads: 30 leads by")]
    [InlineData("goal add \"Answer faster\" from 8 to 2 by 30 June", "What is being counted?", "For example")]
    [InlineData("goal add a million dollars with social media by 30 June", "Which activity would lead to it", "anyway")]
    [InlineData("goal add 5 leads by today", "not ahead of us", "For example")]
    [InlineData("goal add \"Answer faster\" from 8 h to 8 h by 30 June", "stands at 8 h already", "some steps away")]
    public void What_is_missing_is_asked_for_with_the_form_filled_in(string line, string first, string second)
    {
        var reply = _office.Refuse(line);

        Assert.Contains(first, Office.TextOf(reply));
        Assert.Contains(second, Office.TextOf(reply));
        Assert.Equal("goal add", reply.Form!.Name);
        Assert.Empty(_office.Team.Goals.Items);
    }

    [Fact]
    public void Without_a_number_there_is_the_way_to_watch_first()
    {
        var reply = _office.Refuse("goal add more qualified leads");

        Assert.Equal("goal watch more qualified leads", Assert.Single(reply.Buttons).Action.Get("t"));
        Assert.Equal("more qualified leads", reply.Form!.Fields.Single(f => f.Name == "title").Value);
        _office.Say("goal watch more qualified leads");
        _office.Say("record qualified 3");
        var said = Office.TextOf(_office.Say("goal list"));
        Assert.Contains("Watched, without a goal: more qualified leads, 3 so far.", said);
    }

    [Fact]
    public void The_form_keeps_number_and_unit_apart()
    {
        var form = _office.Refuse("goal add 30 leads").Form!;

        Assert.Equal("30", form.Fields.Single(f => f.Name == "target").Value);
        Assert.Equal("leads", form.Fields.Single(f => f.Name == "unit").Value);
        Assert.True(form.Fields.Single(f => f.Name == "by").Required);
    }

    [Fact]
    public void Money_alone_is_taken_when_somebody_insists()
    {
        _office.Say("goal add $1 million with social media by 30 June anyway");

        var snapshot = _office.Snapshot(1);
        Assert.Equal((1_000_000m, "$", "with social media"), (snapshot.Goal.Target, snapshot.Metric.Unit, snapshot.Goal.Title));
    }

    [Fact]
    public void Popularity_is_taken_with_a_warning_and_a_proposal()
    {
        var reply = _office.Say("goal add 1000 followers by 30 June");

        Assert.Contains("You could count conversations started with new people instead", Office.TextOf(reply));
        Assert.Contains(reply.Buttons, b => b.Action.Get("t") == "goal add 20 conversations started with new people by 2026-06-30");
        Assert.Equal(MetricKind.Popularity, _office.Snapshot(1).Metric.Kind);
    }

    [Fact]
    public void A_second_goal_starts_from_the_total_and_says_so()
    {
        _office.Say("goal add 30 leads by 31 March");
        _office.Say("record leads 12");

        var reply = _office.Say("goal add 50 leads by 30 June");

        var snapshot = _office.Snapshot(2);
        Assert.Equal((12m, 50m, 12m, 0m), (snapshot.Terms.Baseline, snapshot.Terms.Target, snapshot.Value, snapshot.Pace.Lead));
        Assert.Single(_office.Team.Metrics.Items);
        Assert.Contains("50 is the total to reach, 38 more", Office.TextOf(reply));
        Assert.Contains(reply.Buttons, b => b.Action.Get("t") == "goal edit G2 to 62");
    }

    [Fact]
    public void A_target_under_the_total_offers_as_many_more()
    {
        _office.Say("goal add 30 leads by 31 March");
        _office.Say("record leads 31");

        var reply = _office.Refuse("goal add 30 leads by 30 June");

        Assert.Contains("The total stands at 31 leads already", Office.TextOf(reply));
        var button = Assert.Single(reply.Buttons);
        Assert.Equal("30 more: 61", button.Label);
        _office.Say(button.Action.Get("t")!);
        Assert.Equal((31m, 61m), (_office.Goal(2).Baseline, _office.Goal(2).Target));
    }

    [Fact]
    public void A_height_needs_the_place_that_it_starts_from()
    {
        var said = Office.TextOf(_office.Refuse("goal add \"Answer faster\" to 2 h by 30 June"));

        Assert.Contains("Where does it stand today?", said);
    }

    [Fact]
    public void A_date_that_was_filled_in_is_echoed() =>
        Assert.Contains("I took the date as 2026-05-31.", Office.TextOf(_office.Say("goal add 30 leads by May")));

    [Theory]
    [InlineData("goal add 30 leads by 3/4", "Does 3/4 mean")]
    [InlineData("goal add 1.200 leads by 30 June", "1.200")]
    [InlineData("goal add 30 leads by 2020-01-01", "is past")]
    public void What_could_mean_two_things_is_asked_about(string line, string question) =>
        Assert.Contains(question, Office.TextOf(_office.Refuse(line)));

    [Fact]
    public void A_title_of_five_thousand_characters_is_refused_kindly() =>
        Assert.Contains("at most 120", Office.TextOf(_office.Refuse($"goal add 30 {new string('x', 5_000)} by 30 June")));

    [Fact]
    public void The_one_strategy_is_assumed_and_said()
    {
        _office.Say("strategy add answer customers faster");

        var said = Office.TextOf(_office.Say("goal add 30 replies by 30 June"));

        Assert.Contains("your one strategy, “answer customers faster”", said);
        Assert.Equal(_office.Team.Strategies.Items[0].Id, _office.Goal(1).Strategy);
    }

    [Fact]
    public void Of_several_strategies_the_named_one_is_taken_and_else_asked_for()
    {
        _office.Say("strategy add answer customers faster");
        _office.Say("strategy add hear from shop owners");

        _office.Say("goal add 30 replies by 30 June under hear from");
        var asked = _office.Say("goal add 20 calls under ten minutes by 30 June");

        Assert.Equal(_office.Team.Strategies.Items[1].Id, _office.Goal(1).Strategy);
        Assert.Equal("replies", _office.Goal(1).Title);
        Assert.Null(_office.Goal(2).Strategy);
        Assert.Equal("calls under ten minutes", _office.Goal(2).Title);
        Assert.Contains(asked.Buttons, b => b.Action.Get("t") == "goal edit G2 --strategy S1");
        Assert.Contains("There is no strategy “dance”", Office.TextOf(_office.Refuse("goal add 3 x by 30 June --strategy dance")));
        Assert.Contains("S2 hear from shop owners | 1 open goal", Office.TextOf(_office.Say("strategy list")));
        Assert.Contains("already", Office.TextOf(_office.Refuse("strategy add Hear from shop owners")));
    }
}
