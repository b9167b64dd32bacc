using CoachBot.Testing;

namespace CoachBot.Specs.Reports;

/// <summary>Four weeks beside the four before, for every member.</summary>
public sealed class MonthSpecs
{
    [Fact]
    public async Task Its_figures_are_those_of_worth_and_of_the_teams_progress()
    {
        await using var season = await Season.PlayAsync();

        var month = await season.Chat.AskAsync("review month");
        var worth = await season.Chat.AskAsync("worth");
        var progress = await season.Chat.AskAsync("progress team");

        // Three Mondays of 80 minutes each before today's; the four before them with one of 30 minutes left out, and one of 20.
        Assert.Equal((worth.Figure("strategies.0.now.minutes"), "240"), (month.Figure("strategies.0.now.minutes"), month.Figure("strategies.0.now.minutes")));
        Assert.Equal(worth.Figure("strategies.0.before.minutes"), month.Figure("strategies.0.before.minutes"));
        Assert.Equal(progress.Figure("due"), month.Figure("kept.due"));
        Assert.Equal("9", month.Figure("kept.kept"));
    }

    [Fact]
    public async Task What_the_reviews_wanted_comes_back_as_a_total_and_ones_own_in_words()
    {
        await using var season = await Season.PlayAsync();
        await season.Chat.SayAsync("@as bob");

        var month = await season.Chat.AskAsync("review month");

        Assert.Equal(("2", "0"), (month.Figure("cameBack.wanted"), month.Figure("cameBack.done")));
        Assert.Contains("shorter posts", month.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("quizzes", month.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Report for the boss", month.Buttons);
    }

    [Fact]
    public async Task An_empty_team_has_a_month_of_nothing()
    {
        await using var chat = await Conversation.StartAsync();

        var month = await chat.AskAsync("review month");

        Assert.Contains("nothing was due", month.Text, StringComparison.Ordinal);
        Assert.Contains("No open goals", month.Text, StringComparison.Ordinal);
        Assert.Contains("Report for the boss", month.Buttons);
    }

    [Fact]
    public async Task The_review_after_twelve_weeks_offers_the_report()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAsync("@until 2026-03-23T12:00");
        Assert.DoesNotContain("Report for the boss", (await chat.AskAsync("review")).Buttons);
        await chat.SayAsync("@until 2026-03-30T12:00");
        Assert.Contains("Report for the boss", (await chat.AskAsync("review")).Buttons);
    }
}
