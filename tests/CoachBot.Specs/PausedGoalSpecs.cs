using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>A goal that is paused is asked about by nobody, and what a pause is of is never guessed.</summary>
public sealed class PausedGoalSpecs
{
    [Fact]
    public async Task A_paused_goal_is_called_so_and_nobody_asks_for_its_number()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 june");

        await chat.AskAsync("pause G1");

        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-20T10:00"), m => m.Text.Contains("leads", StringComparison.Ordinal));
        Assert.Contains("paused", (await chat.AskAsync("goal list")).Text, StringComparison.Ordinal);
        var shown = (await chat.AskAsync("goal show 1")).Text;
        Assert.Contains("Status: paused", shown, StringComparison.Ordinal);
        Assert.Contains("Line: 0 leads: exactly as planned.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("hasn't moved", (await chat.AskAsync("review")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_that_is_resumed_is_asked_for_again()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 june");
        await chat.AskAsync("pause G1");
        await chat.SayAsync("@until 2026-01-12T10:00");

        Assert.Contains("its line moves again", (await chat.AskAsync("resume G1")).Text, StringComparison.Ordinal);

        Assert.Contains(await chat.SayAsync("@until 2026-01-16T15:00"), m => m.Text.Contains("what did it add to leads", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_channel_behind_pause_is_no_reason_to_pause_everything()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon 10:00 15m forum");

        var asked = await chat.AskAsync("pause forum");

        Assert.Equal(["Let forum rest", "Pause everything"], asked.Buttons);
        Assert.Contains("Nothing is paused", (await chat.AskAsync("pauses")).Text, StringComparison.Ordinal);
        await chat.AskAsync("pause forum");
        Assert.Equal(["Look at forum"], (await chat.AskAsync("@press 1")).Buttons);
    }

    [Fact]
    public async Task A_number_is_recorded_by_what_the_question_calls_it()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 20 customers by june");
        await chat.AskAsync("goal add 20 new leads by june");

        Assert.Contains("record G1 customers 3 works", (await chat.AskAsync("record 3")).Text, StringComparison.Ordinal);
        Assert.Contains("0 → 3", (await chat.AskAsync("record G1 customers 3")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("→", (await chat.AskAsync("record G1 leads 3")).Text, StringComparison.Ordinal);
    }
}
