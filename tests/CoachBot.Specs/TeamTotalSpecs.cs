using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>A total over several people must not tell what one or two of them did, who did not agree to that.</summary>
public sealed class TeamTotalSpecs
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task A_total_of_three_is_shown_where_nobody_or_everybody_shares(int sharing, bool shown)
    {
        await using var chat = await Conversation.StartAsync();
        foreach (var name in new[] { "ada", "bob", "cleo" })
        {
            await chat.SayAllAsync($"@as {name}", "schedule add every day 09:00 20m forum", "log 20m forum");
        }

        foreach (var name in new[] { "cleo", "bob", "ada" }.Take(sharing))
        {
            await chat.SayAllAsync($"@as {name}", "settings share kept");
        }

        var total = await chat.AskAsync("progress team");

        Assert.Equal(shown ? "3" : "", total.Figure("due"));
        Assert.Equal(!shown, total.Text.Contains("tell on one of you", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_total_of_three_in_which_one_alone_had_something_due_is_shown_to_nobody()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(
            "team room #social", "@as bob", "today", "@as cleo", "schedule add every day 09:00 20m forum", "log 20m forum");

        foreach (var name in new[] { "ada", "cleo" })
        {
            await chat.SayAsync($"@as {name}");
            var progress = await chat.AskAsync("progress team");
            var month = await chat.AskAsync("review month");
            var review = await chat.AskAsync("review");
            Assert.Equal(("", "", "", ""), (progress.Figure("due"), progress.Figure("rhythm"), month.Figure("kept"), review.Figure("due")));
            Assert.All([progress, month, review], said => Assert.Contains("tell on one of you", said.Text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Whoever_is_alone_sees_their_own()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add every day 09:00 20m forum", "log 20m forum");

        Assert.Equal("1", (await chat.AskAsync("progress team")).Figure("due"));
    }
}
