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
}
