using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>What the coach asked is told as asked, and can be answered in words as well as with a button.</summary>
public sealed class FollowUpSpecs
{
    [Fact]
    public async Task The_month_says_when_I_m_asked_about_a_change_and_afterwards_that_I_was()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("review answer ok --change \"no quizzes\"");

        var before = await chat.AskAsync("review month");
        await chat.SayAsync("@until 2026-02-03T10:00");
        var after = await chat.AskAsync("review month");

        Assert.Contains("no quizzes. I ask on Mon 2 Feb.", before.Text, StringComparison.Ordinal);
        Assert.Contains("no quizzes. I asked on Mon 2 Feb, and you have not said yet.", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_my_days_stay_after_a_plan_can_be_said_as_well_as_tapped()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("plan start first-six", "plan join mon wed fri 09:00 linkedin");

        var asked = await chat.AskAsync("plan stop");
        var ended = await chat.AskAsync("plan stop end");
        var again = await chat.AskAsync("plan stop end");

        Assert.Contains("Do your days stay, or do they end?", asked.Text, StringComparison.Ordinal);
        Assert.StartsWith("The days that were made for it have ended.", ended.Text, StringComparison.Ordinal);
        Assert.Empty((await chat.AskAsync("schedule list")).Fact("commitments").EnumerateArray());
        Assert.StartsWith("No plan is on", again.Text, StringComparison.Ordinal);
    }
}
