using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>The words of <c>schedule add</c> come in any sensible order, as those of <c>log</c> do.</summary>
public sealed class ScheduleWordingSpecs
{
    [Theory]
    [InlineData("schedule add every morning 7:00 20m forum")]
    [InlineData("schedule add every evening 7:00 20m forum")]
    public async Task A_part_of_every_day_is_every_day(string line)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains("every day at 07:00", (await chat.AskAsync(line)).Text);
    }

    [Theory]
    [InlineData("mon wed 9:00 30m linkedin")]
    [InlineData("linkedin mon wed 9:00 30m")]
    [InlineData("linkedin 9am mon wed half an hour")]
    [InlineData("30m linkedin mon wed at 9am")]
    [InlineData("mondays and wednesdays at 9am for 30 min linkedin")]
    [InlineData("mon wed linkedin for thirty minutes at 9am for leads")]
    [InlineData("30m on linkedin every mon wed at 9am")]
    public async Task The_order_of_words_is_free(string words)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 June");

        Assert.StartsWith("Commitment 1: LinkedIn, 30 min, Mon, Wed at 09:00. It serves “leads”.", (await chat.AskAsync("schedule add " + words)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("write a post on fri 16:00 30m", "write a post")]
    [InlineData("live on youtube sat 10:00 45m", "live on youtube")]
    [InlineData("on fri 16:00 30m \"on air\"", "on air")]
    public async Task A_channel_keeps_its_words(string words, string channel)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.StartsWith($"Commitment 1: {channel}, ", (await chat.AskAsync("schedule add " + words)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("start founders --channel linkedin --days \"tue thu\" --time 10:00", "LinkedIn, 15 min, Tue, Thu at 10:00")]
    [InlineData("expectation add --within 4h --days \"mon tue\" --hours \"09:00-12:00\" --channel linkedin", "within 4 h, Mon, Tue 09:00–12:00")]
    [InlineData("schedule add --channel \"write a post\" mon 10:00 20m", "write a post, 20 min, Mon at 10:00")]
    public async Task A_value_in_quotes_leaves_the_words_behind_it_alone(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains(said, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mon wed 9.30 30m linkedin", "LinkedIn, 30 min, Mon, Wed at 09:30")]
    [InlineData("mon wed 09.30 30m linkedin", "LinkedIn, 30 min, Mon, Wed at 09:30")]
    [InlineData("mon wed 0930 30m linkedin", "LinkedIn, 30 min, Mon, Wed at 09:30")]
    [InlineData("linkedin mon wed 30m 1730", "LinkedIn, 30 min, Mon, Wed at 17:30")]
    [InlineData("mon wed 9h30 30m linkedin", "LinkedIn, 30 min, Mon, Wed at 09:30")]
    [InlineData("mon wed 30m 9h30 linkedin", "LinkedIn, 30 min, Mon, Wed at 09:30")]
    [InlineData("mon wed 1h15 linkedin", "LinkedIn, 75 min, Mon, Wed at 09:00")]
    [InlineData("mon wed 10:00 1h15 linkedin", "LinkedIn, 75 min, Mon, Wed at 10:00")]
    [InlineData("mon wed --time 0930 30m linkedin", "LinkedIn, 30 min, Mon, Wed at 09:30")]
    public async Task A_time_may_be_written_without_its_colon(string words, string promise)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.StartsWith($"Commitment 1: {promise}.", (await chat.AskAsync("schedule add " + words)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schedule add mo wed 10:00 15m forum", "Did you mean mon?")]
    [InlineData("schedule add wed 10:00 15m forum tuseday", "Did you mean tuesday?")]
    [InlineData("schedule add wed 10:00 15m forum friday", "looks like a day")]
    [InlineData("schedule add wed 10:00 15m forum 20m", "looks like a length")]
    [InlineData("schedule add wed 10:00 15m forum 11.30", "looks like a time")]
    [InlineData("schedule add wed 10:00 15m forum 11:30", "looks like a time")]
    [InlineData("schedule add --channel linkedin mon wed fri 10:00 20m", "looks like a day")]
    public async Task What_looks_like_a_time_a_length_or_a_day_is_no_channels_name(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains(said, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
        Assert.Contains("No commitments yet", (await chat.AskAsync("schedule list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_in_a_day_is_mended_by_one_tap()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mo wed 10:00 15m forum");

        Assert.StartsWith("Commitment 1: forum, 15 min, Mon, Wed at 10:00.", (await chat.PressAsync("mon")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_called_so_stands_in_quotes_until_it_is_known()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.StartsWith("Commitment 1: sunday times, ", (await chat.AskAsync("schedule add mon 10:00 15m \"sunday times\"")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Commitment 2: sunday times, ", (await chat.AskAsync("schedule add tue 10:00 15m sunday times")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Commitment 3: may 5 club, ", (await chat.AskAsync("schedule add --channel \"may 5 club\" wed 10:00 15m")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audit add linkedin 3 hours a week", "LinkedIn takes 180 min a week")]
    [InlineData("audit add 60m per week linkedin", "LinkedIn takes 60 min a week")]
    [InlineData("plan start first-six 60m weekly", "It asks 60 min of each who is in it in the first week")]
    [InlineData("expectation add emails in 4 hours mon-fri 9-17", "emails: we answer within 4 h, every weekday 09:00–17:00 (Europe/London).")]
    [InlineData("expectation add emails within a day", "emails: we answer within 24 h, every weekday 09:00–17:00 (Europe/London).")]
    [InlineData("expectation add emails in one day", "emails: we answer within 24 h, every weekday 09:00–17:00 (Europe/London).")]
    [InlineData("expectation add --within \"1 day\" --channel emails", "emails: we answer within 24 h, every weekday 09:00–17:00 (Europe/London).")]
    [InlineData("expectation add emails within 2 days", "That is more than 24 hours.")]
    [InlineData("expectation add emails within 4h mon-fri 9-17 in Paris", "emails: we answer within 4 h, every weekday 09:00–17:00 (Europe/Paris).")]
    public async Task A_length_that_is_for_each_week_may_say_so(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains(said, (await chat.AskAsync(line)).Text);
    }

    [Theory]
    [InlineData("leads +2", "leads: 0 → 2.")]
    [InlineData("record leads + 3", "leads: 0 → 3.")]
    [InlineData("leads++", "leads: 0 → 1.")]
    public async Task What_is_added_may_stand_behind_a_plus(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 June");

        Assert.Contains(said, (await chat.AskAsync(line)).Text);
    }

    [Fact]
    public async Task One_that_was_counted_too_many_is_counted_down_but_not_below_nothing()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 30 leads by 30 June", "leads++");

        Assert.Contains("leads: 1 → 0.", (await chat.AskAsync("leads--")).Text);
        Assert.Contains("a total can't be less than nothing", (await chat.AskAsync("leads--")).Text);
    }

    [Theory]
    [InlineData("record leads 12 yesterday")]
    [InlineData("leads yesterday +12")]
    [InlineData("record leads 12 --date yesterday")]
    [InlineData("record leads on monday 12")]
    public async Task A_number_of_a_day_gone_by_counts_for_that_day(string line)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 30 leads by 30 June", "@until 2026-01-06T09:00");

        var said = await chat.AskAsync(line);

        Assert.Contains("leads: 0 → 12.", said.Text);
        Assert.Contains("It counts for Mon 5 Jan.", said.Text);
        Assert.Contains("leads: 12 → 14.", (await chat.AskAsync("record leads 2 today")).Text);
    }

    [Fact]
    public async Task A_goal_is_still_a_goal_behind_for()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 June");
        await chat.AskAsync("goal add 12 talks by 30 June");

        Assert.Contains("It serves “talks”.", (await chat.AskAsync("schedule add mon 9:00 for 20 min linkedin for 2")).Text);
    }

    [Theory]
    [InlineData("schedule add newsletter first monday 60m", "can't count in months")]
    [InlineData("audit add linkedin 120m reach customers", "I don't understand “reach customers”")]
    public async Task What_is_not_understood_becomes_no_part_of_a_channels_name(string line, string refusal)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains(refusal, (await chat.AskAsync(line)).Text);
    }

    [Fact]
    public async Task Today_is_shown_when_a_quota_has_become_fixed_days_and_the_other_way_round()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add 3x a week 20m forum", "@until 2026-01-07T12:00");

        await chat.AskAsync("schedule edit 1 --days \"mon wed fri\" --time 09:00");
        Assert.Contains("○ forum, 20 min", (await chat.AskAsync("today")).Text, StringComparison.Ordinal);

        await chat.AskAsync("schedule edit 1 --days \"2x a week\"");
        Assert.Contains("forum", (await chat.AskAsync("today")).Text, StringComparison.Ordinal);
        await chat.SayAsync("@until 2026-01-12T12:00");
        Assert.DoesNotContain(chat.All, message => message.Text.Contains("went wrong", StringComparison.Ordinal));
    }
}
