using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Words that say when, and are no one day, become neither a channel's name nor a note of what was done today.</summary>
public sealed class SpanSpecs
{
    [Theory]
    [InlineData("schedule add mon 9:00 20m linkedin next week", "next week")]
    [InlineData("schedule add mon 9:00 20m linkedin from next week", "from next week")]
    [InlineData("schedule add mon 9:00 20m our blog starting monday", "starting monday")]
    [InlineData("schedule add mon 9:00 20m forum for 6 weeks", "for 6 weeks")]
    [InlineData("schedule add mon 9:00 20m forum until march", "until march")]
    public async Task A_promise_is_not_made_for_a_channel_that_is_called_so(string line, string span)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains($"begins at once and goes on until schedule end, so “{span}” has no place in it", (await chat.AskAsync(line)).Text);
        Assert.Contains("No commitments yet", (await chat.AskAsync("schedule list")).Text);
    }

    [Theory]
    [InlineData("log 20m linkedin last week", "last week")]
    [InlineData("log 20m last month", "last month")]
    [InlineData("log 20m linkedin for 2 weeks", "for 2 weeks")]
    [InlineData("log 20m linkedin the last 3 days", "the last 3 days")]
    [InlineData("worth spend €20 linkedin last month", "last month")]
    [InlineData("worth spend €20 linkedin for 3 months", "for 3 months")]
    public async Task What_was_done_or_spent_has_one_day(string line, string span)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains($"“{span}” is no one day", (await chat.AskAsync(line)).Text);
        Assert.Contains("nothing", (await chat.AskAsync("undo")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("schedule add mon 9:00 20m \"next week\"", "Commitment 1: next week, 20 min")]
    [InlineData("log 20m linkedin caught up with leads from last week", "Check-in 1: 20 min, LinkedIn, Mon 5 Jan")]
    [InlineData("log 20m linkedin \"last week\"", "Check-in 1: 20 min, LinkedIn, Mon 5 Jan")]
    [InlineData("worth spend €20 linkedin yesterday", "€20 for LinkedIn on Sun 4 Jan")]
    public async Task A_name_in_quotes_and_a_note_stay_what_they_are(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains(said, (await chat.AskAsync(line)).Text);
    }

    [Theory]
    [InlineData("team rate €40/h")]
    [InlineData("team rate 40 € per hour")]
    [InlineData("team rate €40 an hour everyone")]
    [InlineData("team rate 40 euros/hour")]
    public async Task An_hourly_rate_may_say_that_it_is_for_an_hour(string line)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains("An hour costs €40.", (await chat.AskAsync(line)).Text);
    }

    [Theory]
    [InlineData("goal add 5 demos per month", "from 2 to 5")]
    [InlineData("goal add response time under 3h", "from 6 to 3 h")]
    [InlineData("goal add 40 % open rate", "from 20 to 40 %")]
    public async Task The_example_of_a_goal_with_both_ends_goes_the_right_way(string line, string example)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains(example, (await chat.AskAsync(line)).Text);
    }
}
