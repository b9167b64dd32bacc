using CoachBot.Testing;

namespace CoachBot.Specs.Metrics;

/// <summary>A number that nobody records is asked for less often, which is said once.</summary>
public sealed class FridayBackOffSpecs
{
    [Fact]
    public async Task After_three_fridays_without_an_answer_it_asks_once_a_month_and_says_so_once()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 June");

        var asked = (await chat.SayAsync("@until 2026-03-31T20:00")).Where(IsAsk).ToList();

        Assert.Equal(
            ["2026-01-09", "2026-01-16", "2026-01-23", "2026-01-30", "2026-02-27", "2026-03-27"], asked.Select(m => m.LocalTime[..10]));
        Assert.Equal("2026-01-30", Assert.Single(asked, m => m.Text.Contains("from now on I ask once a month", StringComparison.Ordinal)).LocalTime[..10]);
        Assert.Contains("Keep asking on Fridays", asked[3].Buttons);
    }

    [Fact]
    public async Task An_answer_between_keeps_it_on_fridays()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 June");
        await chat.SayAllAsync("@until 2026-01-16T20:00", "record leads 2");

        List<Message> asked = [];
        foreach (var friday in new[] { "2026-01-23", "2026-01-30", "2026-02-06" })
        {
            asked.AddRange((await chat.SayAsync($"@until {friday}T20:00")).Where(IsAsk));
        }

        Assert.Equal(["2026-01-23", "2026-01-30", "2026-02-06"], asked.Select(m => m.LocalTime[..10]));
        Assert.DoesNotContain(asked, m => m.Text.Contains("once a month", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_taken_back_is_not_asked_for_after_its_friday()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 June");
        await chat.SayAllAsync("@until 2026-01-09T13:00", "record leads 2", "@until 2026-01-13T17:00");

        Assert.DoesNotContain(await chat.SayAsync("undo"), IsAsk);
        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-15T20:00"), IsAsk);
        Assert.Single(await chat.SayAsync("@until 2026-01-16T20:00"), IsAsk);
    }

    private static bool IsAsk(Message message) =>
        message.Kind == "notice" && message.Text.StartsWith("The week is nearly over", StringComparison.Ordinal);
}
