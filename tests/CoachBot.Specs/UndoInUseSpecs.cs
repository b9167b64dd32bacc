using CoachBot.Storage.Verify;
using CoachBot.Testing;

namespace CoachBot.Specs;

public sealed class UndoInUseSpecs
{
    [Fact]
    public async Task I_can_not_take_a_goal_back_that_somebody_else_has_recorded_on_or_promised_for()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 qualified leads by 30 June");
        await chat.SayAllAsync("@as bob", "record leads 3", "@as ada");

        Assert.Contains("can't be taken back", (await chat.AskAsync("undo")).Text);
        Assert.Equal("3", (await chat.AskAsync("progress G1")).Figure("value"));

        await chat.SayAllAsync("@as bob", "undo", "schedule add mon 09:00 20m forum for 1", "@as ada");
        Assert.Contains("can't be taken back", (await chat.AskAsync("undo")).Text);

        await chat.SayAllAsync("@as bob", "undo", "@as ada");
        Assert.Contains("Taken back", (await chat.AskAsync("undo")).Text);
    }

    [Fact]
    public async Task I_can_not_undo_a_change_of_a_goal_over_what_somebody_else_has_changed_since()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 30 qualified leads by 30 June", "@as bob", "@as ada", "team role bob lead", "goal edit G1 to 40");
        await chat.SayAllAsync("@as bob", "goal edit G1 by 31 July", "@as ada");

        var refused = await chat.AskAsync("undo");

        Assert.StartsWith("The changed goal of 08:00 can't be taken back", refused.Text, StringComparison.Ordinal);
        Assert.Contains("bob changed G1 qualified leads since", refused.Text, StringComparison.Ordinal);
        Assert.Equal(["goal edit G1 to 30"], refused.Buttons);

        // What it says works: the target goes back, bob's date stays.
        Assert.Contains("is now 30 by Fri 31 Jul", (await chat.PressAsync("goal edit G1 to 30")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_undo_a_change_of_a_goal_that_others_only_recorded_on_since()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 30 qualified leads by 30 June", "goal edit G1 to 40", "@as bob", "record leads 3", "@as ada");

        Assert.Contains("Taken back", (await chat.AskAsync("undo")).Text, StringComparison.Ordinal);
        Assert.Contains("3 of 30", (await chat.AskAsync("goal show G1")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("goal edit G1 to 40", "bob changed G1 qualified leads since")]
    [InlineData("goal close G1", "bob changed G1 qualified leads since")]
    [InlineData("pause G1", "something else rests on it")]
    public async Task I_can_not_take_a_goal_back_that_somebody_else_has_changed_or_paused(string change, string why)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as bob", "hi", "@as ada", "team role bob lead", "goal add 30 qualified leads by 30 June", "@as bob");
        await chat.SayAllAsync(change, "@as ada");

        var refused = await chat.AskAsync("undo");

        Assert.Contains("can't be taken back", refused.Text, StringComparison.Ordinal);
        Assert.Contains(why, refused.Text, StringComparison.Ordinal);
        await chat.SayAllAsync("@as bob", "undo", "@as ada");
        Assert.Contains("Taken back", (await chat.AskAsync("undo")).Text, StringComparison.Ordinal);
        Assert.Contains("no goal", (await chat.AskAsync("goal list")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_change_of_a_goal_that_is_gone_is_passed_over()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as bob", "hi", "@as ada", "team role bob lead", "goal add 30 qualified leads by 30 June");
        await chat.SayAllAsync("@as bob", "log 10m linkedin", "goal edit G1 to 40", "goal edit G1 to 30", "@as ada");
        Assert.Contains("Taken back", (await chat.AskAsync("undo")).Text, StringComparison.Ordinal);
        await chat.SayAsync("@as bob");

        Assert.Contains("is gone", (await chat.AskAsync("undo")).Text, StringComparison.Ordinal);
        Assert.Contains("is gone", (await chat.AskAsync("undo")).Text, StringComparison.Ordinal);
        Assert.Contains("the check-in", (await chat.AskAsync("undo")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_back_a_new_promise_leaves_one_that_ended_long_ago_ended()
    {
        await using var chat = await Conversation.StartAsync(at: "2026-03-09T08:00");
        await chat.SayAllAsync("schedule add every day 09:00 10m linkedin", "@advance 10d", "schedule end 1", "@until 2026-06-29T08:00");
        await chat.SayAllAsync("schedule add tue 18:00 10m forum", "undo");

        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }
}
