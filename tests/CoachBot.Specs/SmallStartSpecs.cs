using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>A small start serves whom it is to hear from.</summary>
public sealed class SmallStartSpecs
{
    private const string Start = "start founders who ask about pricing --channel linkedin";

    [Fact]
    public async Task The_time_of_a_small_start_went_into_its_strategy()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(Start, "@until 2026-01-05T10:00", "log 20m linkedin");

        Assert.Contains("In: 20 min in 4 weeks", (await chat.AskAsync("worth S1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_start_for_different_people_are_told_apart()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(
            Start, "settings share kept", "log 20m linkedin", "@as ben", "start bakers --channel linkedin", "settings share kept", "log 15m linkedin");

        Assert.Contains("In: 15 min in 4 weeks", (await chat.AskAsync("worth S2")).Text, StringComparison.Ordinal);
        await chat.SayAsync("@as ada");
        Assert.Contains("In: 20 min in 4 weeks", (await chat.AskAsync("worth S1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_is_not_taken_back_from_under_somebody_who_joined_it()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(Start, "@as ben", Start, "log 15m linkedin", "@as ada");

        Assert.Contains("can't be taken back", (await chat.AskAsync("undo")).Text, StringComparison.Ordinal);
        await chat.SayAsync("@as ben");
        Assert.Contains("In: 15 min in 4 weeks", (await chat.AskAsync("worth S1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_made_a_small_start_is_asked_to_agree_again_when_their_clock_changes()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(Start, "@as ben", "schedule add mon wed fri 09:00 30m linkedin");

        Assert.DoesNotContain("Agree", (await chat.AskAsync("settings zone tokyo")).Buttons);
        await chat.SayAsync("@as ada");
        Assert.Contains("Agree", (await chat.AskAsync("settings zone tokyo")).Buttons);
    }

    [Fact]
    public async Task Who_starts_once_more_knows_the_ladder()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains("What I do when you go quiet", (await chat.AskAsync(Start)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What I do when you go quiet", (await chat.AskAsync("start bakers --channel instagram")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_to_start_who_has_started()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(Start, "goal add 30 leads by 30 june", "@until 2026-02-09T10:00");

        var stage = await chat.AskAsync("stage");

        Assert.Contains("Check in on what is promised", stage.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Start small", stage.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("start people linkedin tue", "people", "LinkedIn, 15 min, Tue at 09:00")]
    [InlineData("start people on linkedin tue 10:00", "people", "LinkedIn, 15 min, Tue at 10:00")]
    [InlineData("start people linkedin", "people", "LinkedIn, 15 min, Mon, Wed, Fri at 09:00")]
    [InlineData("start founders instagram monday 20m", "founders", "Instagram, 20 min, Mon at 09:00")]
    [InlineData("start founders, linkedin, twice a week", "founders", "LinkedIn, 15 min, 2x a week at 09:00")]
    [InlineData("start founders on linkedin every weekday", "founders", "LinkedIn, 15 min, every weekday at 09:00")]
    [InlineData("start regulars who order cakes tue thu facebook", "regulars who order cakes", "Facebook, 15 min, Tue, Thu at 09:00")]
    [InlineData("start people who come every weekday on blog", "people who come every weekday", "blog, 15 min, Mon, Wed, Fri at 09:00")]
    [InlineData("start fans of the weekend on linkedin", "fans of the weekend", "LinkedIn, 15 min, Mon, Wed, Fri at 09:00")]
    public async Task Channel_and_days_at_the_end_are_not_whom_one_wants_to_hear_from(string line, string who, string promise)
    {
        await using var chat = await Conversation.StartAsync();

        var said = (await chat.AskAsync(line)).Text;

        Assert.Contains($"So that you hear from {who}:", said, StringComparison.Ordinal);
        Assert.Contains(promise, said, StringComparison.Ordinal);
    }
}
