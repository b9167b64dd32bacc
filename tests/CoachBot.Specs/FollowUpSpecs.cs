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
}
