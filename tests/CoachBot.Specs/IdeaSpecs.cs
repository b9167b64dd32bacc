using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Ideas are saved, listed, used and dropped, and each of that can be taken back.</summary>
public sealed class IdeaSpecs
{
    [Fact]
    public async Task I_can_save_an_idea_and_the_team_sees_it_without_my_name()
    {
        await using var chat = await Conversation.StartAsync();
        var saved = await chat.AskAsync("idea add answer the question about sizes");
        await chat.SayAsync("@as ben");

        var list = await chat.AskAsync("idea list");

        Assert.StartsWith("Saved as idea 1: answer the question about sizes.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("1 answer the question about sizes", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ada", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_agreed_to_be_named_is_shown_with_their_idea()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("settings praise on", "idea add a day in the workshop", "@as ben");

        Assert.Contains("a day in the workshop, offered by ada", (await chat.AskAsync("idea list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_idea_that_is_used_or_dropped_is_fresh_no_more_and_undo_brings_it_back()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("idea add one", "idea add two", "idea use 1", "idea drop 2");
        var none = await chat.AskAsync("idea list");

        await chat.SayAllAsync("undo", "undo");
        var both = await chat.AskAsync("idea list");
        await chat.SayAsync("undo");
        var first = await chat.AskAsync("idea list");

        Assert.StartsWith("No fresh idea.", none.Text, StringComparison.Ordinal);
        Assert.Contains("1 one", both.Text, StringComparison.Ordinal);
        Assert.Contains("2 two", both.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("two", first.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("idea use 7", "There is no idea 7.")]
    [InlineData("idea use 1", "Idea 1 was dropped.")]
    [InlineData("idea add TWO", "That is idea 2 already.")]
    public async Task A_wrong_number_or_a_doubled_idea_is_told(string line, string says)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("idea add one", "idea add two", "idea drop 1");

        Assert.StartsWith(says, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }
}
