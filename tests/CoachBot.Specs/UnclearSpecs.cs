using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>What may mean two things is asked about, and each answer is a tap away.</summary>
public sealed class UnclearSpecs
{
    [Theory]
    [InlineData("goal add 30 qualified leads by 3/4", "Fri 3 Apr", "30 by Fri 3 Apr")]
    [InlineData("goal add 30 qualified leads by 3/4", "Wed 4 Mar", "30 by Wed 4 Mar")]
    [InlineData("goal add 1.200 qualified leads by 30 June", "1,200", "1,200 by Tue 30 Jun")]
    [InlineData("goal add €1.200 from workshops by 30 June", "€1.2", "€1.20 by Tue 30 Jun")]
    [InlineData("log 30m linkedin 1/2/2025 --note hello", "Sat 1 Feb 2025", "more than 7 days back")]
    public async Task A_button_says_the_line_again_with_what_was_meant(string line, string meaning, string answer)
    {
        await using var chat = await Conversation.StartAsync();

        var asked = await chat.AskAsync(line);

        Assert.Equal(2, asked.Buttons.Count);
        Assert.Contains(meaning, asked.Text, StringComparison.Ordinal);
        Assert.Contains(answer, (await chat.PressAsync(meaning)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.200", "1.2", "1.2 h")]
    [InlineData("1.234", "1.234", "1.23 h")]
    [InlineData("1.234", "1,234", "1,234 h")]
    [InlineData("1,20", "120", "120 h")]
    [InlineData("-1.234", "-1.234", "−1.23 h")]
    public async Task What_a_button_says_is_read_as_that_and_nothing_else(string typed, string meaning, string value)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add \"Answer faster\" from 8 h to 2 h by end of March");

        Assert.Contains("mean", (await chat.AskAsync($"record G1 {typed}")).Text, StringComparison.Ordinal);

        Assert.DoesNotContain("mean", (await chat.PressAsync(meaning)).Text, StringComparison.Ordinal);
        Assert.Contains($"{value} (target 2 h)", (await chat.AskAsync("goal show G1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_away_and_hours_are_offered_too()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Equal(2, (await chat.AskAsync("away 3/4 to 5/4")).Buttons.Count);
        Assert.Equal("Away from Fri 3 Apr to Sun 5 Apr", (await chat.AskAsync("@press 1")).Text[..32]);
    }
}
