using CoachBot.Storage.Verify;
using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>A snooze is a change of one's own, and is taken back as any other.</summary>
public sealed class SnoozeSpecs
{
    [Theory]
    [InlineData("snooze 1h")]
    [InlineData("@press Snooze; 1h")]
    public async Task Undo_takes_a_snooze_back_and_nothing_before_it(string lines)
    {
        await using var chat = await StartAsync();
        await chat.SayAllAsync("log 5m forum", "@until 2026-01-05T09:10");
        await SnoozeAsync(chat, lines);

        var undone = await chat.AskAsync("undo");

        Assert.Equal("Taken back: the snooze of 09:10.", undone.Text);
        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-05T12:00"), m => m.Kind == "reminder");
        Assert.Equal("5", (await chat.AskAsync("log list")).Figure("checkIns.0.minutes"));
        Assert.Contains("the check-in", (await chat.AskAsync("undo")).Text, StringComparison.Ordinal);
        Assert.Empty((await Verifier.RunAsync(chat.StorePath, CancellationToken.None)).Differences);
    }

    [Fact]
    public async Task A_length_that_cannot_be_chosen_is_answered_with_those_that_can()
    {
        await using var chat = await StartAsync();
        await chat.SayAllAsync("@until 2026-01-05T09:10");

        var asked = await chat.AskAsync("snooze 2h");

        Assert.Equal("“2h” is none of my choices: 20m, 1h, 3h, tomorrow.", asked.Text.Split('\n')[0]);
        Assert.Contains("10:10", (await chat.PressAsync("1h")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_that_was_snoozed_ahead_comes_at_its_own_time_again()
    {
        await using var chat = await StartAsync();
        await chat.SayAllAsync("snooze 3h", "undo");

        Assert.Equal("2026-01-05T09:00", (await chat.SayAsync("@until 2026-01-05T12:00")).Single(m => m.Kind == "reminder").LocalTime);
    }

    [Fact]
    public async Task One_whose_own_time_has_gone_by_meanwhile_comes_at_once()
    {
        await using var chat = await StartAsync();
        await chat.SayAllAsync("snooze 3h", "@until 2026-01-05T10:00");

        var undone = await chat.SayAsync("undo");
        var rest = await chat.SayAsync("@until 2026-01-05T12:00");

        Assert.Equal("2026-01-05T10:00", undone.Concat(rest).Single(m => m.Kind == "reminder").LocalTime);
    }

    [Fact]
    public async Task A_second_snooze_is_taken_back_to_the_first()
    {
        await using var chat = await StartAsync();
        await chat.SayAllAsync("@until 2026-01-05T09:10", "snooze 1h", "snooze 3h", "undo");

        Assert.Equal("2026-01-05T10:10", (await chat.SayAsync("@until 2026-01-05T14:00")).Single(m => m.Kind == "reminder").LocalTime);
    }

    [Fact]
    public async Task Of_a_snooze_whose_time_is_over_undo_says_so_and_waits_for_a_second_word()
    {
        await using var chat = await StartAsync();
        await chat.SayAllAsync("log 5m forum", "@until 2026-01-05T09:10", "snooze 20m", "@until 2026-01-05T10:00");

        Assert.Contains("needs no taking back", (await chat.AskAsync("undo")).Text, StringComparison.Ordinal);
        Assert.Equal("5", (await chat.AskAsync("log list")).Figure("checkIns.0.minutes"));
        Assert.Contains("the check-in", (await chat.AskAsync("undo")).Text, StringComparison.Ordinal);
    }

    private static async Task<Conversation> StartAsync()
    {
        var chat = await Conversation.StartAsync();
        await chat.SayAsync("schedule add mon wed fri 09:00 30m linkedin");
        return chat;
    }

    private static async Task SnoozeAsync(Conversation chat, string how)
    {
        if (!how.StartsWith('@'))
        {
            await chat.AskAsync(how);
            return;
        }

        await chat.PressAsync("Snooze");
        await chat.PressAsync("1h");
    }
}
