using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>A number is added to a total; who meant what it stands at says so by one tap.</summary>
public sealed class RecordTotalSpecs
{
    [Fact]
    public async Task Who_records_what_it_stands_at_puts_that_right()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 300 subscribers by 30 june", "record subscribers 120");

        var added = await chat.AskAsync("record subscribers 1,135");
        Assert.Contains("120 → 1,255", added.Text);
        Assert.Contains("1,255 → 1,135", (await chat.PressAsync("No, it is 1,135 in all")).Text);
        Assert.Contains("1,135 of 300", (await chat.AskAsync("goal show 1")).Text);
    }

    [Theory]
    [InlineData("record subscribers 100", "120 → 220")]
    [InlineData("record subscribers = 200", "120 → 200")]
    [InlineData("subscribers++", "120 → 121")]
    public async Task Nobody_is_asked_who_can_have_meant_nothing_else(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 300 subscribers by 30 june", "record subscribers 120");

        var recorded = await chat.AskAsync(line);
        Assert.Contains(said, recorded.Text);
        Assert.DoesNotContain(recorded.Buttons, label => label.StartsWith("No, it is", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("goal watch 1", "G1 is a goal already")]
    [InlineData("goal watch g1", "G1 is a goal already")]
    [InlineData("goal watch 12", "watched by what it counts")]
    public async Task A_number_without_a_name_is_not_watched(string line, string said)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 300 subscribers by 30 june");

        Assert.Contains(said, (await chat.AskAsync(line)).Text);
        Assert.DoesNotContain("Watched", (await chat.AskAsync("goal list")).Text);
    }
}
