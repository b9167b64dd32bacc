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

    [Theory]
    [InlineData("mon", "every 14 days", "2026-01-20T08:00")]
    [InlineData("mon wed", "Mon", "2026-01-13T08:00")]
    public async Task A_promise_that_is_short_already_becomes_a_rarer_one_with_a_tap(string days, string proposed, string third)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync($"schedule add {days} 09:00 10m linkedin");
        var nag = (await chat.SayAsync($"@until {third}")).Last(m => m.Kind == "nag");

        var edited = await chat.PressAsync($"Make it {proposed}");

        Assert.Contains($"My proposal: {proposed}, and the same 10 min.", nag.Text, StringComparison.Ordinal);
        Assert.Contains(proposed, edited.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("linkedin", "log 15m LinkedIn --date 2026-01-05")]
    [InlineData("\"big forum\"", "log 15m \"big forum\" --date 2026-01-05")]
    public async Task What_I_did_while_the_coach_was_down_is_logged_by_the_line_that_it_prints(string channel, string line)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync($"schedule add mon 09:00 15m {channel}", "@until 2026-01-05T10:00");
        var back = (await chat.SayAsync("@down 4d")).Single(m => m.Kind == "notice");

        var logged = await chat.AskAsync(line);

        Assert.Contains($"If you did it after all: {line}.", back.Text, StringComparison.Ordinal);
        Assert.Contains("kept after all, 15 of 15 min", logged.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stage_does_not_ask_for_a_milestone_that_is_there()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 june");
        var without = await chat.AskAsync("stage");
        await chat.AskAsync("goal milestone G1 5 by 20 jan");
        var with = await chat.AskAsync("stage");

        Assert.Contains("Give a goal a milestone", without.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Give a goal a milestone", with.Text, StringComparison.Ordinal);
        Assert.Contains("towards the next milestone", with.Text, StringComparison.Ordinal);
    }
}
