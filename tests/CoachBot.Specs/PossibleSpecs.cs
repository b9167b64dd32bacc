using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>What a message asks for is possible: the figures are those that decide, and the lines work as they are printed.</summary>
public sealed class PossibleSpecs
{
    [Fact]
    public async Task The_minutes_that_I_m_told_make_it_count_do()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon 09:00 15m linkedin");

        var partly = await chat.AskAsync("log 7m linkedin");
        var kept = await chat.AskAsync("log 1m linkedin");

        Assert.Contains("7 of 15 min so far; 1 min more makes it count.", partly.Text, StringComparison.Ordinal);
        Assert.Contains("kept, 8 of 15 min", kept.Text, StringComparison.Ordinal);
    }
}
