using CoachBot.Testing;

namespace CoachBot.Specs.Metrics;

public sealed class MetricSpecs
{
    [Fact]
    public async Task A_number_that_is_read_so_already_is_told_as_it_is()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("metric add leads --kind outcome");

        var edited = await chat.AskAsync("metric edit leads --kind outcome");

        Assert.Contains("already. Nothing to change.", edited.Text, StringComparison.Ordinal);
        Assert.Null(edited.Form);
    }

    [Fact]
    public async Task I_can_keep_an_eye_on_a_number_and_what_I_leave_out_is_guessed()
    {
        await using var chat = await Conversation.StartAsync();

        var leads = await chat.AskAsync("metric add qualified leads");
        var time = await chat.AskAsync("metric add response time --unit h");

        Assert.Contains("outcome, a total that adds up, better when it goes up", leads.Text, StringComparison.Ordinal);
        Assert.Contains("a level that is set, better when it goes down", time.Text, StringComparison.Ordinal);
        var list = await chat.AskAsync("metric list");
        Assert.Equal("cumulative", list.Figure("metrics.0.shape"));
        Assert.Equal("level", list.Figure("metrics.1.shape"));
        Assert.Equal("weekly", list.Figure("metrics.1.cadence"));
    }

    [Theory]
    [InlineData("response time", "response time", "h", "level")]
    [InlineData("response time in minutes", "response time", "minutes", "level")]
    [InlineData("storage unit GB", "storage", "GB", "cumulative")]
    [InlineData("sales in London", "sales in London", "sales", "cumulative")]
    public async Task The_unit_may_be_said_with_the_name(string words, string name, string unit, string shape)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync($"metric add {words}");

        var list = await chat.AskAsync("metric list");
        Assert.Equal(
            (name, unit, shape), (list.Figure("metrics.0.name"), list.Figure("metrics.0.unit"), list.Figure("metrics.0.shape")));
    }

    [Theory]
    [InlineData("hours", "3 h")]
    [InlineData("h", "3 hours")]
    [InlineData("min", "3 minutes")]
    public async Task A_unit_of_time_may_be_written_in_any_way(string unit, string said)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync($"metric add response time in {unit}");

        Assert.Contains($"3 {unit}", (await chat.AskAsync($"record response time {said}")).Text);
        Assert.Contains("not in “days”", (await chat.AskAsync("record response time 3 days")).Text);
    }

    [Fact]
    public async Task What_I_say_of_a_number_wins_over_the_guess()
    {
        await using var chat = await Conversation.StartAsync();

        await chat.AskAsync("metric add happiness --unit points --kind outcome --shape level --direction down --cadence monthly");
        await chat.AskAsync("metric edit happiness --direction up --cadence never");

        var shown = await chat.AskAsync("metric show happiness");
        Assert.Equal(
            ("points", "outcome", "level", "up", "never"),
            (shown.Figure("metric.unit"), shown.Figure("metric.kind"), shown.Figure("metric.shape"), shown.Figure("metric.direction"), shown.Figure("metric.cadence")));
    }

    [Fact]
    public async Task Metric_record_and_record_are_one()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 June");

        var one = await chat.AskAsync("record leads 3");
        var other = await chat.AskAsync("metric record leads 3");

        Assert.Equal(one.Text.Split('\n')[0].Replace("0 → 3", "3 → 6", StringComparison.Ordinal), other.Text.Split('\n')[0]);
        Assert.Equal("6", (await chat.AskAsync("goal show G1")).Figure("value"));
        await chat.AskAsync("undo");
        Assert.Equal("3", (await chat.AskAsync("goal show G1")).Figure("value"));
    }

    [Fact]
    public async Task The_list_says_how_many_numbers_are_applause()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("metric add followers");
        await chat.AskAsync("metric add leads");

        var list = await chat.AskAsync("metric list");

        Assert.Contains("1 of 2 is applause", list.Text, StringComparison.Ordinal);
        Assert.Equal("0.5", list.Figure("popularityShare"));
    }

    [Fact]
    public async Task A_number_that_is_there_is_not_added_twice()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("metric add leads");

        Assert.Contains("leads is watched already", (await chat.AskAsync("metric add Leads")).Text, StringComparison.Ordinal);
        await chat.AskAsync("undo");
        Assert.Contains("No number yet.", (await chat.AskAsync("metric list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_Friday_at_three_one_message_asks_for_what_the_week_lacks()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("metric add leads");
        await chat.AskAsync("metric add replies");
        await chat.AskAsync("metric add calls");
        await chat.AskAsync("record calls 2");

        var week = await chat.SayAsync("@until 2026-01-11T23:00");

        var asked = Assert.Single(week, m => m.Kind == "notice");
        Assert.Equal("2026-01-09T15:00", asked.LocalTime);
        Assert.Contains("Not recorded yet: leads and replies", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["Record leads", "Record replies"], asked.Buttons);
        var form = await chat.AskAsync("@press 1");
        Assert.Equal("leads", form.Field("what"));
        await chat.AskAsync("@fill amount=4");
        Assert.Equal("4", (await chat.AskAsync("metric show leads")).Figure("metric.value"));
    }

    [Fact]
    public async Task The_same_as_last_week_is_one_tap()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("metric add leads");
        await chat.AskAsync("record leads 2");
        await chat.SayAsync("@until 2026-01-07T09:00");
        await chat.AskAsync("record leads 1");

        var asked = Assert.Single(await chat.SayAsync("@until 2026-01-16T15:00"), m => m.Kind == "notice");

        Assert.Equal(["Record leads", "3 leads more, as last week", "Stop asking"], asked.Buttons);
        await chat.AskAsync("@press 2");
        Assert.Equal("6", (await chat.AskAsync("metric show leads")).Figure("metric.value"));
        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-18T23:00"), m => m.Kind == "notice");
    }

    [Fact]
    public async Task Stop_asking_ends_the_question()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("metric add leads");
        await chat.SayAsync("@until 2026-01-09T15:00");

        await chat.AskAsync("@press 2");

        Assert.DoesNotContain(await chat.SayAsync("@until 2026-02-09T15:00"), m => m.Kind == "notice");
    }

    [Theory]
    [InlineData("away 8 Jan to 10 Jan")]
    [InlineData("mute until 10 Jan")]
    [InlineData("pause")]
    public async Task Whoever_is_away_or_wants_quiet_is_not_asked(string quiet)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("metric add leads");
        await chat.AskAsync(quiet);

        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-11T23:00"), m => m.Text.Contains("leads", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_monthly_number_is_asked_for_on_the_last_Friday()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("metric add leads --cadence monthly");

        var asked = Assert.Single(await chat.SayAsync("@until 2026-02-01T12:00"), m => m.Kind == "notice");

        Assert.Equal("2026-01-30T15:00", asked.LocalTime);
    }
}
