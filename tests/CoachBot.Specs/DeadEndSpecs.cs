using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>What people say in passing leads somewhere that works.</summary>
public sealed class DeadEndSpecs
{
    [Theory]
    [InlineData("delete everything", "forget-me")]
    [InlineData("erase me", "forget-me")]
    [InlineData("not today", "skip")]
    [InlineData("not now", "snooze")]
    public async Task A_few_words_are_offered_the_command_that_they_mean(string line, string offered)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Equal(offered, (await chat.AskAsync(line)).Buttons[0]);
    }

    [Theory]
    [InlineData("set my timezone to tokyo", "Asia/Tokyo")]
    [InlineData("set timezone berlin", "Europe/Berlin")]
    [InlineData("set my quiet hours to 22-7", "Quiet from 22:00 to 07:00")]
    [InlineData("set my timezone", "Nearly there")]
    public async Task To_set_something_is_a_setting(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains(said, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_hours_that_may_be_day_or_night_are_asked_about_with_both()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Equal(["09:00-17:00", "21:00-05:00"], (await chat.AskAsync("settings quiet-hours 9 to 5")).Buttons);
        Assert.Contains("Quiet from 21:00 to 05:00", (await chat.SayAsync("@press 2")).First(m => m.Kind == "reply").Text, StringComparison.Ordinal);
        Assert.Contains("Quiet from 21:00 to 05:00", (await chat.AskAsync("settings quiet-hours 9pm to 5")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_plan_without_a_plan_leads_to_the_plans_that_there_are()
    {
        await using var chat = await Conversation.StartAsync();

        var why = await chat.AskAsync("why plan");

        Assert.Contains("plan list shows what there is", why.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("plan show", why.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("goal add 30 leads by easter")]
    [InlineData("goal add 30 leads by Christmas")]
    [InlineData("away until easter")]
    [InlineData("away christmas")]
    public async Task A_feast_is_asked_for_its_date(string line)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains("one such as 25 Dec works", (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feast_in_a_title_is_a_word_like_any_other()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains("G1 leads from the easter campaign: 30", (await chat.AskAsync("goal add 30 leads from the easter campaign by june")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schedule add monthly 15m newsletter", "every 4 weeks", "newsletter, 15 min, every 28 days")]
    [InlineData("schedule add first monday of the month 15m newsletter", "every 4 weeks", "newsletter, 15 min, every 28 days")]
    [InlineData("schedule add twice a month 15m newsletter", "every 2 weeks", "newsletter, 15 min, every 14 days")]
    [InlineData("schedule add every 3 months 15m newsletter", "every 12 weeks", "newsletter, 15 min, every 84 days")]
    public async Task A_schedule_in_months_is_offered_in_weeks(string line, string offered, string promised)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Equal([offered], (await chat.AskAsync(line)).Buttons);
        Assert.Contains(promised, (await chat.SayAsync("@press 1")).First(m => m.Kind == "reply").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cant today", "skip")]
    [InlineData("i can't today", "skip")]
    [InlineData("shorter", "schedule edit")]
    [InlineData("make it 5 min", "schedule edit 5m")]
    [InlineData("how many orders do we have", "goal list")]
    [InlineData("delete my last log", "log list")]
    [InlineData("remind me less", "mute")]
    [InlineData("turn off reminders", "mute")]
    [InlineData("orders 3", "record orders 3")]
    [InlineData("pause 2 weeks", "away 2 weeks")]
    public async Task A_terse_word_is_understood(string line, string offered)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Equal(offered, (await chat.AskAsync(line)).Buttons[0]);
    }

    [Theory]
    [InlineData("can you post for me")]
    [InlineData("write me a post about sourdough")]
    [InlineData("post to insta: new rye bread")]
    public async Task Who_wants_their_posting_done_hears_that_it_is_theirs(string line)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains("I write and post nothing", (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tell lea she is late", "I carry no messages")]
    [InlineData("i quit", "I can be quiet")]
    public async Task What_I_do_not_do_is_said(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains(said, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_is_no_check_in_to_be_deleted()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.DoesNotContain((await chat.AskAsync("delete tom")).Buttons, b => b.StartsWith("log delete", StringComparison.Ordinal));
        Assert.Contains("log delete 3", (await chat.AskAsync("delete 3")).Buttons);
    }

    [Fact]
    public async Task Insta_is_Instagram()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon wed fri 09:00 15m instagram", "@until 2026-01-05T10:00");

        Assert.Contains("✓ Instagram: kept", (await chat.AskAsync("log 15m insta")).Text, StringComparison.Ordinal);
        Assert.Contains("It is just like commitment 1", (await chat.AskAsync("schedule add mon wed fri 09:00 15m ig")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_promise_needs_no_number_to_be_changed()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon wed fri 09:00 15m blog");

        Assert.Contains("blog, 15 min, Tue, Sat at 07:30", (await chat.AskAsync("schedule edit tue sat 7:30")).Text, StringComparison.Ordinal);
        Assert.Contains("blog, 5 min, Tue, Sat", (await chat.AskAsync("schedule edit 5 min")).Text, StringComparison.Ordinal);
        await chat.AskAsync("schedule add fri 10:00 20m forum");
        Assert.Equal(["blog (1)", "forum (2)"], (await chat.AskAsync("schedule edit thu 8:00")).Buttons);
        Assert.Contains("forum, 20 min, Thu at 08:00", (await chat.PressAsync("forum (2)")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Done_with_a_number_that_is_no_promise_is_done_with_minutes()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon wed fri 09:00 15m blog", "@until 2026-01-05T10:00");

        Assert.Contains("12 of 15 min", (await chat.AskAsync("done 12")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_start_in_one_line_asks_for_nothing_more()
    {
        await using var chat = await Conversation.StartAsync();

        var said = await chat.AskAsync("start regulars who order cakes on facebook tue thu 10:00 20m");

        Assert.Contains("So that you hear from regulars who order cakes: a small start.", said.Text, StringComparison.Ordinal);
        Assert.Contains("Facebook, 20 min, Tue, Thu at 10:00", said.Text, StringComparison.Ordinal);
        Assert.Contains("hear from people who come on fridays:", (await chat.AskAsync("start people who come on fridays --channel blog")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_I_proposed_waits_where_I_look_for_it()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("plan start first-six 45m");

        Assert.Contains("Start", (await chat.AskAsync("plan show")).Buttons);
    }
}
