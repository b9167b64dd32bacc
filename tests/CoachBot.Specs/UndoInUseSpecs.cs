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
}
