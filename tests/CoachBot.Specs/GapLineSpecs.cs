using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>What the audience saw is one line a channel, however often nobody was there.</summary>
public sealed class GapLineSpecs
{
    [Fact]
    public async Task Several_silences_of_a_channel_are_told_together()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAsync("schedule add mon wed fri 09:00 30m linkedin");
        // Planned are three days at most, so five and more are a gap: from the 9th to the 14th, and from the 16th on.
        foreach (var day in (int[])[5, 7, 9, 14, 16])
        {
            await chat.SayAllAsync($"@until 2026-01-{day:00}T10:00", "done");
        }

        await chat.SayAsync("@until 2026-01-22T10:00");

        Assert.Contains(
            "LinkedIn: nobody was there from Fri 9 Jan to Wed 14 Jan (5 days) and since Fri 16 Jan (6 days). That is what the audience saw.",
            (await chat.AskAsync("progress team")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_days_without_a_promised_answer_are_counted_together()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("schedule add mon wed fri 09:00 30m linkedin", "expectation add 4h mon-fri 09:00-17:00 linkedin");
        foreach (var day in (int[])[5, 7, 9])
        {
            await chat.SayAllAsync($"@until 2026-01-{day:00}T10:00", "done");
        }

        Assert.Contains(
            "LinkedIn: between Mon 5 Jan and Fri 9 Jan nobody was there on 2 days for which we promised an answer.",
            (await chat.AskAsync("progress team")).Text, StringComparison.Ordinal);
    }
}
