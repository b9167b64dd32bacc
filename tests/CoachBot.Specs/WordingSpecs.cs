using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Sentences that read as sentences: figures in whole things, with their units, and commands without marks around them.</summary>
public sealed class WordingSpecs
{
    [Fact]
    public async Task A_reminder_comes_back_at_a_time_or_on_a_day()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon 09:00 15m insta", "@until 2026-01-05T09:00");

        var today = await chat.AskAsync("snooze 1h");
        var tomorrow = await chat.AskAsync("snooze tomorrow");

        Assert.Contains(" at 10:00", today.Text, StringComparison.Ordinal);
        Assert.Contains(" on Tue 6 Jan 09:00", tomorrow.Text, StringComparison.Ordinal);
    }
}
