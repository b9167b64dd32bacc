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
}
