using CoachBot.Storage.Verify;
using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>To join a plan adds nothing to a day that has its time already, and asks for no more than what is missing.</summary>
public sealed class PlanJoinSpecs
{
    [Fact]
    public async Task What_I_said_stands_in_the_form_that_asks_for_the_rest()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("plan start first-six 45m");

        var form = await chat.AskAsync("plan join linkedin 10:30 most 50m");

        Assert.Equal(("10:30", "50m", "LinkedIn"), (form.Field("time"), form.Field("most"), form.Field("channel")));
    }

    [Theory]
    [InlineData("plan join mon wed fri 09:00 linkedin most 60m")]
    [InlineData("plan join mon wed fri linkedin")]
    public async Task The_days_that_I_have_carry_the_plan_and_get_no_second_promise(string line)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon wed fri 09:00 15m linkedin", "plan start first-six 45m");

        Assert.Contains("Your commitment 1 carries it", (await chat.AskAsync(line)).Text, StringComparison.Ordinal);

        Assert.DoesNotMatch(@"(?m)^\s+2  LinkedIn", (await chat.AskAsync("schedule")).Text);
        await chat.AskAsync("undo");
        Assert.Matches(@"LinkedIn\s+Mon, Wed, Fri\s+09:00\s+15", (await chat.AskAsync("schedule")).Text);
        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }

    [Fact]
    public async Task Another_time_is_a_promise_of_its_own()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon wed fri 09:00 15m linkedin", "plan start first-six 45m", "plan join mon wed fri 18:00 linkedin");

        Assert.Matches(@"(?m)^\s*2\s+LinkedIn.*18:00", (await chat.AskAsync("schedule")).Text);
    }
}
