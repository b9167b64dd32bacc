using CoachBot.Specs.Servers;
using CoachBot.Testing;

namespace CoachBot.Specs.Expectations;

/// <summary>What the audience may expect: said, shown, changed, judged by response times and by silences.</summary>
public sealed class ExpectationSpecs
{
    [Fact]
    public async Task I_can_say_nine_to_five_and_cover_the_promised_hours_of_some_days()
    {
        await using var chat = await Conversation.StartAsync("2026-01-12T08:00");
        var promised = await chat.AskAsync("expectation add we answer within 4 hours, Monday to Thursday, 9 to 5 on linkedin");
        Assert.Contains("LinkedIn: we answer within 4 h, Mon, Tue, Wed, Thu 09:00–17:00", promised.Text);

        Assert.Contains("Nobody covers Mon, Wed 09:00–17:00", (await chat.AskAsync("cover add tue thu")).Text);
        Assert.NotNull((await chat.AskAsync("cover add")).Form);
        Assert.Contains("\"value\":\"LinkedIn\"", (await chat.AskAsync("cover add linkedin")).Form.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_promise_something_and_see_which_hours_nobody_covers()
    {
        await using var chat = await Conversation.StartAsync("2026-01-12T08:00");
        var promised = await chat.AskAsync("expectation add 4h mon-thu 09:00-17:00 linkedin");
        Assert.Contains("LinkedIn: we answer within 4 h, Mon, Tue, Wed, Thu 09:00–17:00 (Europe/London).", promised.Text);

        var cover = await chat.AskAsync("cover add mon tue 09:00-13:00");
        Assert.Contains("Nobody covers Mon, Tue 13:00–17:00; Wed, Thu 09:00–17:00.", cover.Text);
        Assert.Contains("All promised hours are covered", (await chat.AskAsync("cover add 9am to 5pm linkedin")).Text);
        var shown = await chat.AskAsync("expectation");
        Assert.Contains("ada", shown.Text);
        Assert.Equal("240", shown.Figure("expectations.0.within"));

        await chat.AskAsync("cover end 2");
        Assert.Contains("Nobody covers", (await chat.AskAsync("cover end")).Text);
        await chat.AskAsync("undo");
        Assert.Equal("Mon, Tue 09:00–13:00", (await chat.AskAsync("expectation")).Figure("expectations.0.covers.0.hours"));
    }

    [Theory]
    [InlineData("expectation add we answer within 4 h, Monday to Thursday", "all channels: we answer within 4 h, Mon, Tue, Wed, Thu 09:00–17:00")]
    [InlineData("expectation add answer within 2h on linkedin mon-fri 10:00-16:00", "LinkedIn: we answer within 2 h, every weekday 10:00–16:00")]
    public async Task I_promise_in_the_words_that_I_would_say_to_customers(string line, string promised)
    {
        await using var chat = await Conversation.StartAsync("2026-01-12T08:00");

        Assert.Contains(promised, (await chat.AskAsync(line)).Text);
        Assert.Contains("Nobody covers", (await chat.AskAsync("cover")).Text);
    }

    [Fact]
    public async Task Where_the_team_has_a_zone_a_promise_is_on_its_clock_wherever_its_lead_is()
    {
        await using var rig = new ServerRig();
        var ada = new Person("ada", Manages: true);
        await rig.SayAsync("s1", ada, "setup Europe/London");
        await rig.SayAsync("s1", ada, "settings zone Asia/Tokyo");

        Assert.Contains("(Europe/London)", await rig.SayAsync("s1", ada, "expectation add 4h linkedin"), StringComparison.Ordinal);
        Assert.Contains("(Asia/Tokyo)", await rig.SayAsync("s1", ada, "expectation add 4h forum in tokyo"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_change_and_end_a_promise_and_take_either_back()
    {
        await using var chat = await Conversation.StartAsync("2026-01-12T08:00");
        await chat.SayAllAsync("expectation add 1h every weekday", "cover add 09:00-17:00");

        var edited = await chat.AskAsync("expectation edit 2h 10:00-16:00 in tokyo");
        Assert.Contains("all channels: we answer within 2 h, every weekday 10:00–16:00 (Asia/Tokyo)", edited.Text);
        await chat.AskAsync("undo");
        Assert.Equal("60", (await chat.AskAsync("expectation")).Figure("expectations.0.within"));
        await chat.AskAsync("expectation end");
        Assert.Contains("promised nothing yet", (await chat.AskAsync("expectation")).Text);
        await chat.AskAsync("undo");
        Assert.Equal(1, (await chat.AskAsync("expectation show all")).Fact("expectations.0.covers").GetArrayLength());
        await chat.SayAllAsync("undo", "undo");
        Assert.Contains("promised nothing yet", (await chat.AskAsync("expectation")).Text);
    }

    [Theory]
    [InlineData("expectation add 0h mon-thu linkedin", "less than a minute")]
    [InlineData("expectation add 200h mon-thu linkedin", "more than 24 hours")]
    [InlineData("expectation add 4h mon-thu 17:00-09:00 linkedin", "the end comes first")]
    [InlineData("expectation add 4h every 3 days linkedin", "days of the week")]
    [InlineData("expectation add 4h 3x a week linkedin", "days of the week")]
    [InlineData("expectation add 2h forum", "There is a promise for forum already")]
    [InlineData("expectation add 2h linkedin --metric leads won", "doesn't time answers")]
    [InlineData("expectation show myspace", "There is no promise for myspace")]
    [InlineData("expectation edit", "Say what changes")]
    [InlineData("cover add 09:00-09:00", "the end comes first")]
    [InlineData("cover add sun 09:00-12:00", "In none of these hours")]
    [InlineData("cover add 09:00-12:00 myspace", "There is no promise for myspace")]
    [InlineData("cover end", "You cover no hours")]
    [InlineData("cover take tomorrow", "Nothing is uncovered then")]
    [InlineData("cover ask ada 09:00-12:00", "without being asked")]
    public async Task What_does_not_work_is_refused_with_what_would(string line, string says)
    {
        await using var chat = await Conversation.StartAsync("2026-01-12T08:00");
        await chat.SayAllAsync("metric add leads won", "expectation add 4h mon-thu forum");

        Assert.Contains(says, (await chat.AskAsync(line)).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, (await chat.AskAsync("expectation")).Fact("expectations").GetArrayLength());
    }

    [Fact]
    public async Task A_member_promises_nothing_in_the_teams_name()
    {
        await using var chat = await Conversation.StartAsync("2026-01-12T08:00");
        await chat.SayAsync("@as bob");

        Assert.Contains("ada", (await chat.AskAsync("expectation add 4h linkedin")).Text);
        Assert.Equal(0, (await chat.AskAsync("expectation")).Fact("expectations").GetArrayLength());
    }

    [Fact]
    public async Task Response_times_tell_how_often_the_promise_was_kept_and_what_is_not_known()
    {
        await using var chat = await Conversation.StartAsync("2026-01-12T08:00");
        await chat.SayAllAsync(
            "metric add response time --unit h --shape level --direction down",
            "expectation add 4h mon-thu linkedin --metric response time");
        await chat.SayAsync("@until 2026-01-14T10:00");
        Assert.Contains("how fast we answered is not known", (await chat.AskAsync("expectation")).Text);

        await chat.AskAsync("record response time 3");
        await chat.SayAsync("@until 2026-01-15T10:00");
        await chat.AskAsync("record response time 5.5");

        var shown = await chat.AskAsync("expectation");
        Assert.Equal(["1", "2", "4"], new[] { "kept", "known", "promised" }.Select(name => shown.Figure($"expectations.0.{name}")));
        const string said = "LinkedIn: answered within 4 h on 1 of 2 days; for 2 more of the last 4 weeks' promised days nothing was recorded.";
        Assert.Contains(said, shown.Text);
        Assert.Contains(said, (await chat.AskAsync("review")).Text);
        Assert.Contains(said, (await chat.AskAsync("progress team")).Text);
    }

    [Fact]
    public async Task The_week_s_response_time_that_is_asked_for_on_a_Friday_counts_for_the_promised_day_before()
    {
        await using var chat = await Conversation.StartAsync("2026-01-12T08:00");
        await chat.SayAllAsync("metric add response time", "expectation add 4h mon-thu linkedin --metric response time", "@until 2026-01-16T15:30");
        await chat.AskAsync("record response time 3");

        Assert.Contains(
            "LinkedIn: answered within 4 h on 1 of 1 days; for 3 more of the last 4 weeks' promised days nothing was recorded.",
            (await chat.AskAsync("expectation")).Text);
    }

    [Fact]
    public async Task A_silence_is_a_gap_once_a_promised_day_has_passed_without_anybody()
    {
        await using var chat = await Conversation.StartAsync("2026-01-12T08:00");
        await chat.SayAllAsync("expectation add 4h mon-thu linkedin", "log 15m linkedin", "@until 2026-01-13T22:00");
        Assert.Equal(0, (await chat.AskAsync("progress team")).Fact("gaps").GetArrayLength());

        await chat.SayAsync("@until 2026-01-14T08:00");
        var open = await chat.AskAsync("progress team");
        Assert.Contains("LinkedIn: 1 day for which we promised an answer went by since Mon 12 Jan, and nobody was there.", open.Text);
        await chat.AskAsync("log 15m linkedin");
        var over = await chat.AskAsync("progress team");
        Assert.Contains("between Mon 12 Jan and Wed 14 Jan nobody was there on 1 day for which we promised an answer", over.Text);
    }

    [Fact]
    public async Task Hours_of_another_zone_meet_the_promise_before_and_after_the_clocks_change()
    {
        await using var chat = await Conversation.StartAsync("2026-03-24T08:00");
        await chat.SayAllAsync(
            "expectation add 4h every day 09:00-10:00 linkedin", "settings zone Asia/Tokyo", "cover add every day 18:00-19:00 linkedin");

        // In Tokyo it is London's 09:00 to 10:00 until 29 March, and an hour later afterwards: then the promise is not covered as a rule.
        await chat.AskAsync("away 2026-03-28 to 2026-03-29");
        var holes = (await chat.AskAsync("expectation")).Fact("expectations.0.holes");
        Assert.Equal("2026-03-28T09:00:00Z", Assert.Single(holes.EnumerateArray()).GetProperty("from").GetString());
    }
}
