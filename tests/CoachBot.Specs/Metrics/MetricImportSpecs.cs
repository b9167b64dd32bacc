using System.Globalization;
using System.Text;
using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Testing;
using NodaTime;

namespace CoachBot.Specs.Metrics;

public sealed class MetricImportSpecs
{
    [Fact]
    public async Task I_see_what_a_file_holds_before_anything_counts()
    {
        await using var chat = await FigureFiles.CountingLeadsAsync();

        var preview = await chat.ImportAsync(FigureFiles.Leads);

        Assert.Contains("leads: 3 new, 0 corrected, 0 there already; from ", preview.Text, StringComparison.Ordinal);
        Assert.Contains("It moves 0 leads → 12 leads", preview.Text, StringComparison.Ordinal);
        Assert.Equal(["Import", "Cancel"], preview.Buttons);
        Assert.Equal("", (await chat.AskAsync("metric list")).Figure("metrics.0.value"));
    }

    [Fact]
    public async Task One_line_and_one_figure_are_told_as_one()
    {
        await using var chat = await FigureFiles.CountingLeadsAsync();
        await chat.ImportAsync("date,leads\n2025-12-29,3\n");
        await chat.AskAsync("@press 1");

        var preview = await chat.ImportAsync("date,leads\n2025-12-29,3\n2025-12-29,3\n");

        Assert.Contains("1 line repeats what an earlier one says, and counts once.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("leads: its 1 figure is there already.", preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_makes_all_of_it_count_and_undo_takes_all_of_it_back()
    {
        await using var chat = await FigureFiles.CountingLeadsAsync();
        await chat.ImportAsync(FigureFiles.Leads);

        var done = await chat.AskAsync("@press 1");

        Assert.Contains("Imported: 3 figures.", done.Text, StringComparison.Ordinal);
        var shown = await chat.AskAsync("metric show leads");
        Assert.Equal(("12", "3", "12"), (shown.Figure("metric.value"), shown.Figure("imported"), shown.Figure("importedSum")));

        await chat.AskAsync("undo");
        shown = await chat.AskAsync("metric show leads");
        Assert.Equal(("", "0"), (shown.Figure("metric.value"), shown.Figure("imported")));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_says_so()
    {
        await using var chat = await FigureFiles.CountingLeadsAsync();
        await chat.ImportAsync(FigureFiles.Leads);
        await chat.AskAsync("@press 1");

        var again = await chat.ImportAsync(FigureFiles.Leads);

        Assert.Contains("Nothing to import: every figure is there already", again.Text, StringComparison.Ordinal);
        Assert.Empty(again.Buttons);
        Assert.Equal("12", (await chat.AskAsync("metric show leads")).Figure("metric.value"));
    }

    [Fact]
    public async Task A_longer_file_brings_what_is_new_and_corrects_what_is_other()
    {
        await using var chat = await FigureFiles.CountingLeadsAsync();
        await chat.ImportAsync(FigureFiles.Leads);
        await chat.AskAsync("@press 1");

        var preview = await chat.ImportAsync("date,leads\n2025-12-29,3\n2025-12-30,6\n2026-01-02,5\n2026-01-04,1\n");
        await chat.AskAsync("@press 1");

        Assert.Contains("1 new, 1 corrected, 2 there already", preview.Text, StringComparison.Ordinal);
        var shown = await chat.AskAsync("metric show leads");
        Assert.Equal(("15", "4", "15"), (shown.Figure("metric.value"), shown.Figure("imported"), shown.Figure("importedSum")));
        await chat.AskAsync("undo");
        Assert.Equal("12", (await chat.AskAsync("metric show leads")).Figure("importedSum"));
    }

    [Fact]
    public async Task Cancel_leaves_everything_and_the_preview_is_over()
    {
        await using var chat = await FigureFiles.CountingLeadsAsync();
        var preview = await chat.ImportAsync(FigureFiles.Leads);
        await chat.AskAsync("@press 2");

        var late = PlainTextRenderer.Render(
            await chat.PressActionAsync(preview.Actions[0]), new Reader("ada", "Europe/London", default, default), new LocalDate(2026, 1, 5));

        Assert.Contains("That preview is over", late, StringComparison.Ordinal);
        Assert.Equal("", (await chat.AskAsync("metric list")).Figure("metrics.0.value"));
    }

    [Fact]
    public async Task A_preview_outlives_a_restart()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("metric add leads");
        var import = (await chat.ImportAsync(FigureFiles.Leads)).Actions[0];

        await chat.ReopenAsync(hours: 1);
        await chat.PressActionAsync(import);

        Assert.Equal("12", (await chat.AskAsync("metric show leads")).Figure("metric.value"));
    }

    [Fact]
    public async Task Days_before_a_goal_began_are_history_and_move_no_total()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 June");

        var preview = await chat.ImportAsync(FigureFiles.Leads + "2026-01-05,2\n");
        await chat.AskAsync("@press 1");

        Assert.Contains("3 of them are of days before your goal on it began", preview.Text, StringComparison.Ordinal);
        Assert.Equal("2", (await chat.AskAsync("goal show G1")).Figure("value"));
        Assert.Equal("14", (await chat.AskAsync("metric show leads")).Figure("importedSum"));
    }

    [Fact]
    public async Task A_goal_sees_an_import_week_by_week()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 June");
        await chat.SayAsync("@until 2026-01-26T09:00");

        await chat.ImportAsync("date,leads\n2026-01-06,2\n2026-01-08,1\n2026-01-13,4\n2026-01-21,5\n");
        await chat.AskAsync("@press 1");

        var shown = await chat.AskAsync("metric show leads");
        Assert.Equal(("12", "3"), (shown.Figure("metric.value"), shown.Figure("readings")));
        Assert.Contains("+4 leads", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Running_totals_are_read_as_such_where_I_say_so()
    {
        await using var chat = await FigureFiles.CountingLeadsAsync();

        await chat.ImportAsync("date,leads\n2025-12-29,100\n2025-12-30,104\n2026-01-02,109\n", "totals");
        await chat.AskAsync("@press 1");

        var shown = await chat.AskAsync("metric show leads");
        Assert.Equal(("109", "9"), (shown.Figure("metric.value"), shown.Figure("importedSum")));
    }
}
