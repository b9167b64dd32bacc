using System.Globalization;
using CoachBot.Testing;

namespace CoachBot.Specs.Reports;

/// <summary>The report of twelve weeks, that a lead sends to the boss.</summary>
public sealed class ReportSpecs
{
    [Fact]
    public async Task Each_figure_is_what_an_independent_count_says()
    {
        await using var season = await Season.PlayAsync();

        var report = await season.Chat.AskAsync("review report");

        // An hour costs €60, so a minute costs €1; a lead is worth €100.
        Assert.Equal(
            (Text(season.Minutes), Text(season.Minutes), Text(season.Leads), Text(season.Leads * 100)),
            (report.Figure("strategies.0.now.minutes"), report.Figure("strategies.0.now.cost"), report.Figure("strategies.0.now.outcomes"),
                report.Figure("strategies.0.now.value")));
        Assert.Equal(Text(Math.Round((decimal)season.Minutes / season.Leads, 2)), report.Figure("strategies.0.now.costPerOutcome"));
        Assert.Equal((Text(season.Kept), Text(season.Due)), (report.Figure("kept"), report.Figure("due")));
        Assert.Equal(
            ("0", Text(season.Leads), "30"),
            (report.Figure("goals.0.from"), report.Figure("goals.0.goal.value"), report.Figure("goals.0.goal.target")));
        Assert.Equal(("2026-01-05", Season.LastSunday), (report.Figure("from"), report.Figure("to")));
        Assert.Equal(("45", "2", "0"), (report.Figure("freed"), report.Figure("changes.wanted"), report.Figure("changes.done")));
        Assert.Equal(12, report.Fact("weeks").GetArrayLength());
    }

    [Fact]
    public async Task Time_of_two_people_is_shown_neither_in_words_nor_in_a_file()
    {
        await using var season = await Season.PlayAsync();

        var report = await season.Chat.AskAsync("review report markdown");
        var files = Read(report) + Read(await season.Chat.AskAsync("review report csv"));

        Assert.Equal("", report.Figure("strategies.1.now.minutes"));
        Assert.DoesNotContain($" {season.MinutesOfTwo} min", report.Text + files, StringComparison.Ordinal);
        Assert.DoesNotContain($",{season.MinutesOfTwo},", files, StringComparison.Ordinal);
        Assert.Contains("fewer than three people worked on it", files, StringComparison.Ordinal);
        Assert.DoesNotContain("bob", report.Text + files, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("quizzes", files, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_reads_as_somebody_looked_at_it()
    {
        await using var season = await Season.PlayAsync();

        var markdown = await season.Chat.AskAsync("review report markdown");
        var csv = await season.Chat.AskAsync("review report csv");

        Assert.EndsWith("report-terminal-2026-01-05-to-2026-03-29.md", Assert.Single(markdown.Files), StringComparison.Ordinal);
        Golden.Check("report.md", Read(markdown));
        Golden.Check("report.csv", Read(csv).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_formula_stays_text_in_the_table()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("strategy add \"=cmd|' /C calc'!A0\"", "team name @SUM(A1)");

        var csv = Read(await chat.AskAsync("review report csv to 2026-01-04"));

        Assert.Contains("'@SUM(A1)", csv, StringComparison.Ordinal);
        await chat.SayAsync("@until 2026-01-12T10:00");
        Assert.Contains("'=cmd|", Read(await chat.AskAsync("review report csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_by_default_is_a_page_of_paper()
    {
        await using var chat = await Conversation.StartAsync();

        var report = await chat.AskAsync("review report");

        Assert.EndsWith(".pdf", Assert.Single(report.Files), StringComparison.Ordinal);
        Assert.StartsWith("%PDF-", Read(report), StringComparison.Ordinal);
        Assert.Equal(["As Markdown", "As CSV"], report.Buttons);
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("markdown")]
    [InlineData("csv")]
    public async Task An_empty_team_has_a_report_that_says_what_is_not_known(string format)
    {
        await using var chat = await Conversation.StartAsync();

        var report = await chat.AskAsync($"review report {format}");

        Assert.Contains("had named no strategy", report.Text, StringComparison.Ordinal);
        Assert.Contains("It had set itself no goal", report.Text, StringComparison.Ordinal);
        Assert.Equal(("0", "0"), (report.Figure("kept"), report.Figure("due")));
        Assert.NotEmpty(Read(report));
    }

    [Fact]
    public async Task It_is_for_leads_alone()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAsync("@as ben");

        var refused = await chat.AskAsync("review report");

        Assert.Empty(refused.Files);
        Assert.Contains("lead", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_report_says_what_stood_then()
    {
        await using var season = await Season.PlayAsync();

        var earlier = await season.Chat.AskAsync("review report csv to 2026-02-01");

        // Four weeks were over by then: leads on the Mondays of the first and the third.
        Assert.Equal(("2026-02-01", "4"), (earlier.Figure("to"), earlier.Figure("goals.0.goal.value")));
        Assert.Contains("further back", (await season.Chat.AskAsync("review report to 2025-03-01")).Text, StringComparison.Ordinal);
        Assert.Contains("still to come", (await season.Chat.AskAsync("review report --to 2026-12-24")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_audit_says_later_is_in_no_earlier_report()
    {
        await using var season = await Season.PlayAsync();
        var before = await season.Chat.AskAsync("review report");

        await season.Chat.AskAsync("audit tools linkedin scheduler --saves 20m");

        Assert.Equal(before.Figure("freed"), (await season.Chat.AskAsync("review report")).Figure("freed"));
        await season.Chat.SayAsync("@until 2026-04-06T10:00");
        Assert.Equal("65", (await season.Chat.AskAsync("review report")).Figure("freed"));
    }

    [Fact]
    public async Task What_was_paid_where_time_has_no_price_is_no_whole_cost()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("log 20m linkedin", "worth spend €50 linkedin", "@until 2026-01-12T10:00");

        Assert.Contains("50 paid", Read(await chat.AskAsync("review report markdown")), StringComparison.Ordinal);
    }

    private static string Read(Message message) => File.ReadAllText(Assert.Single(message.Files));

    private static string Text(decimal figure) => figure.ToString("0.##", CultureInfo.InvariantCulture);
}
