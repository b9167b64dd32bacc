using CoachBot.Testing;

namespace CoachBot.Specs;

public sealed class FoldedNagSpecs
{
    [Fact]
    public async Task Why_explains_the_highest_step_that_a_folded_message_speaks_at()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add every weekday 09:00 30m linkedin", "schedule add tue 10:00 20m forum");

        // Monday and Tuesday go by on LinkedIn, Tuesday on the forum: on Wednesday step 2 of the one and step 1 of the other, in one message.
        await chat.SayAsync("@until 2026-01-07T09:00");
        var why = (await chat.AskAsync("why")).Facts!.Value;

        Assert.Equal(2, why.GetProperty("step").GetInt32());
        Assert.Equal("nag.sent", why.GetProperty("ledger")[0].GetProperty("kind").GetString());
        Assert.Contains("two in a row", chat.All.Last(m => m.Kind == "nag").Text, StringComparison.Ordinal);
        Assert.Contains("forum went by as well", chat.All.Last(m => m.Kind == "nag").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_promises_on_one_channel_the_other_one_is_told_apart()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon 09:00 30m linkedin", "schedule add mon 17:00 10m linkedin", "@until 2026-01-06T09:00");

        Assert.Contains("LinkedIn at 17:00 went by as well.", chat.All.Single(m => m.Kind == "nag").Text, StringComparison.Ordinal);
    }
}
