using CoachBot.Testing;

namespace CoachBot.Specs;

public sealed class StrategySpecs
{
    [Fact]
    public async Task Whose_a_strategy_is_is_always_said()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "hi", "@as ada");

        var added = await chat.AskAsync("strategy add helpful");
        var edited = await chat.AskAsync("strategy edit S1 --owner ben");
        var shown = await chat.AskAsync("strategy show S1");

        Assert.Contains("Owner: ada", added.Text, StringComparison.Ordinal);
        Assert.Contains("Owner: ben", edited.Text, StringComparison.Ordinal);
        Assert.Contains("Owner: ben", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_say_what_each_side_gets_and_what_it_is_worth()
    {
        await using var chat = await Conversation.StartAsync();

        await chat.AskAsync("strategy add answer customers faster --customer an answer the same day --business fewer calls --worth €40");

        var shown = await chat.AskAsync("strategy show S1");
        Assert.Equal(
            ("answer customers faster", "an answer the same day", "fewer calls", "40", "€"),
            (shown.Figure("name"), shown.Figure("customer"), shown.Figure("business"), shown.Figure("worth"), shown.Figure("currency")));
        Assert.Contains("worth €40", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_alone_are_enough_and_the_rest_can_be_said_later()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("strategy add answer customers faster");

        await chat.AskAsync("strategy edit answer --worth 12.55 EUR");

        Assert.Equal("12.55", (await chat.AskAsync("strategy show answer")).Figure("worth"));
        await chat.AskAsync("undo");
        Assert.Equal("answer customers faster", (await chat.AskAsync("strategy show 1")).Figure("name"));
    }

    [Fact]
    public async Task It_can_be_called_otherwise_but_not_as_another_one()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("strategy add answer faster", "strategy add bring in leads");

        Assert.Contains("S1 answer within the hour", (await chat.AskAsync("strategy edit S1 --name answer within the hour")).Text);
        Assert.Contains("bring in leads", (await chat.AskAsync("strategy edit S1 --name Bring in leads")).Text);
        Assert.Equal("answer within the hour", (await chat.AskAsync("strategy show S1")).Figure("name"));
        Assert.Contains("S2 Bring in leads", (await chat.AskAsync("strategy edit S2 --name Bring in leads")).Text);

        await chat.SayAllAsync("undo", "undo");
        Assert.Equal("answer faster", (await chat.AskAsync("strategy show S1")).Figure("name"));
    }

    [Fact]
    public async Task Its_worth_may_be_said_in_passing()
    {
        await using var chat = await Conversation.StartAsync();
        var added = await chat.AskAsync("strategy add bring in leads worth €40");
        Assert.Contains("S1 bring in leads is a strategy now", added.Text);
        Assert.Equal("40", (await chat.AskAsync("strategy show S1")).Figure("worth"));

        await chat.AskAsync("strategy edit 1 value 250");
        Assert.Equal("250", (await chat.AskAsync("strategy show S1")).Figure("worth"));
        Assert.Contains("S2 show the value of training is", (await chat.AskAsync("strategy add show the value of training")).Text);
    }

    [Theory]
    [InlineData("for S2")]
    [InlineData("for 2")]
    [InlineData("under bring in leads")]
    public async Task A_goal_says_which_one_it_serves(string words)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("strategy add answer customers faster", "strategy add bring in leads");

        Assert.Contains("It serves “bring in leads”", (await chat.AskAsync($"goal add 30 qualified leads by 30 June {words}")).Text);
    }

    [Fact]
    public async Task It_shows_its_goals_and_what_came_of_them_in_money()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("strategy add answer customers faster --worth €40");
        await chat.AskAsync("goal add 30 leads by 30 June");
        await chat.AskAsync("record leads 3");

        var shown = await chat.AskAsync("strategy show S1");

        Assert.Equal(("1", "3", "120"), (shown.Figure("openGoals"), shown.Figure("outcomes4.leads"), shown.Figure("value4")));
        Assert.Contains("3 leads, worth €120", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task My_own_minutes_for_it_are_shown_to_me()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("strategy add answer customers faster");
        await chat.AskAsync("goal add 30 leads by 30 June");
        await chat.AskAsync("schedule add mon 09:00 15m linkedin for G1");
        await chat.AskAsync("log 20m linkedin");

        Assert.Equal("20", (await chat.AskAsync("strategy show S1")).Figure("minutes4"));
    }

    [Fact]
    public async Task Minutes_of_one_or_two_others_are_never_told()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("strategy add answer customers faster");
        await chat.AskAsync("goal add 30 leads by 30 June");
        await chat.AskAsync("schedule add mon 09:00 15m linkedin for G1");
        await chat.AskAsync("log 20m linkedin");
        await chat.SayAsync("@as ben");

        var shown = await chat.AskAsync("strategy show S1");
        var team = await chat.AskAsync("progress team");

        Assert.Contains("not shown: fewer than three have some", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("20 min", shown.Text + team.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_teams_record_is_by_strategy_first_and_by_channel_second()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("strategy add answer customers faster");
        await chat.AskAsync("goal add 30 leads by 30 June");
        await chat.AskAsync("record leads 3");
        await chat.AskAsync("log 20m linkedin");

        var team = await chat.AskAsync("progress team");

        Assert.Equal(("3", "20"), (team.Figure("report.strategies.0.outcomes.leads"), team.Figure("report.channels.0.minutes")));
        Assert.True(team.Text.IndexOf("S1 answer customers faster", StringComparison.Ordinal) < team.Text.IndexOf("Channel, 4 weeks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Closing_names_the_open_goals_and_asks_first()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("strategy add answer customers faster");
        await chat.AskAsync("goal add 30 leads by 30 June");

        var asked = await chat.AskAsync("strategy close S1");

        Assert.Contains("1 open goal serves “answer customers faster”: G1 leads", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["Close it, keep its goals", "Close it: G1"], asked.Buttons);
        var closed = await chat.AskAsync("@press 1");
        Assert.Contains("1 goal goes on.", closed.Text, StringComparison.Ordinal);
        Assert.Contains("No strategy yet.", (await chat.AskAsync("strategy list")).Text, StringComparison.Ordinal);
        await chat.AskAsync("undo");
        Assert.Contains("S1 answer customers faster", (await chat.AskAsync("strategy list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wish_for_followers_becomes_a_behaviour_and_the_followers_stay_watched()
    {
        await using var chat = await Conversation.StartAsync();

        var warned = await chat.AskAsync("goal add 1000 followers by 30 June");

        Assert.Equal("Count conversations, watch followers", warned.Buttons[1]);
        var turned = await chat.AskAsync("@press 2");
        Assert.Contains("G2 conversations started with new people", turned.Text, StringComparison.Ordinal);
        Assert.Contains("I go on watching **followers**".Replace("*", "", StringComparison.Ordinal), turned.Text, StringComparison.Ordinal);
        Assert.Contains("Add an outcome", turned.Buttons);
        var metrics = await chat.AskAsync("metric list");
        Assert.Equal(("followers", "popularity", "0.5"), (metrics.Figure("metrics.0.name"), metrics.Figure("metrics.0.kind"), metrics.Figure("popularityShare")));
        Assert.Contains("goal", (await chat.AskAsync("goal list")).Text, StringComparison.OrdinalIgnoreCase);
        await chat.AskAsync("undo");
        Assert.Contains("G1 followers", (await chat.AskAsync("goal list")).Text, StringComparison.Ordinal);
    }
}
