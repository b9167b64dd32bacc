using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Two channels are two promises and two check-ins: neither becomes a channel's odd name or a word in a note.</summary>
public sealed class SeveralChannelsSpecs
{
    [Theory]
    [InlineData("schedule add tue thu 8:30 20m instagram and facebook", "Instagram Facebook")]
    [InlineData("schedule add tue thu 8:30 20m instagram, fb", "Instagram Facebook")]
    [InlineData("schedule add tue thu 8:30 20m instagram/facebook and linked in", "Instagram Facebook LinkedIn")]
    [InlineData("schedule add ig + yt mon 09:00 20m", "Instagram YouTube")]
    public async Task A_promise_is_for_one_channel(string line, string channels)
    {
        await using var chat = await Conversation.StartAsync();

        var asked = await chat.AskAsync(line);

        Assert.StartsWith("One channel at a time.", asked.Text, StringComparison.Ordinal);
        Assert.Equal(channels.Split(' '), asked.Buttons);
        Assert.StartsWith($"Commitment 1: {channels.Split(' ')[^1]}, 20 min", (await chat.PressAsync(channels.Split(' ')[^1])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_channels_in_a_form_are_not_made_one()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("start");

        var asked = await chat.AskAsync("@fill who=dads; channel=insta and fb; days=sat sun; time=12:00; minutes=ten");
        var taken = await chat.AskAsync("@fill who=dads; channel=fb; days=sat sun; time=12:00; minutes=ten");

        Assert.StartsWith("One channel at a time.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Commitment 1: Facebook, 10 min", taken.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_in_is_for_one_channel()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.StartsWith("One channel at a time.", (await chat.AskAsync("log 30m instagram and facebook")).Text, StringComparison.Ordinal);
        Assert.StartsWith("No check-ins", (await chat.AskAsync("log list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Done_names_one_after_the_other()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon 09:00 20m instagram", "schedule add mon 09:00 20m facebook", "@until 2026-01-05T09:10");

        await chat.AskAsync("done instagram and facebook");

        Assert.StartsWith("✓ Instagram: kept", (await chat.PressAsync("Instagram")).Text, StringComparison.Ordinal);
        Assert.StartsWith("✓ Facebook: kept", (await chat.AskAsync("done facebook")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log 30m instagram shared facebook and linkedin tips", "Instagram")]
    [InlineData("log 20m discord community", "Discord")]
    public async Task Channels_that_a_note_tells_of_stay_in_it(string line, string channel)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains($"min, {channel}, Mon 5 Jan", (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_called_so_stands_in_quotes_once_and_is_known_from_then_on()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add tue 09:30 20m \"instagram and facebook\"");

        Assert.Contains("20 min, instagram and facebook, Mon 5 Jan", (await chat.AskAsync("log 20m instagram and facebook")).Text, StringComparison.Ordinal);
    }
}
