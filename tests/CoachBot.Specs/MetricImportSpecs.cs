using System.Globalization;
using System.Text;
using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Testing;
using NodaTime;

namespace CoachBot.Specs;

public sealed class MetricImportSpecs
{
    private const string Leads = "date,leads\n2025-12-29,3\n2025-12-30,4\n2026-01-02,5\n";

    [Fact]
    public async Task I_see_what_a_file_holds_before_anything_counts()
    {
        await using var chat = await StartAsync();

        var preview = await ImportAsync(chat, Leads);

        Assert.Contains("**leads**: 3 new, 0 corrected, 0 there already; from Mon 29 Dec to Fri 2 Jan", Plain(preview), StringComparison.Ordinal);
        Assert.Contains("It moves 0 leads → 12 leads", preview.Text, StringComparison.Ordinal);
        Assert.Equal(["Import", "Cancel"], preview.Buttons);
        Assert.Equal("", (await chat.AskAsync("metric list")).Figure("metrics.0.value"));
    }

    [Fact]
    public async Task Import_makes_all_of_it_count_and_undo_takes_all_of_it_back()
    {
        await using var chat = await StartAsync();
        await ImportAsync(chat, Leads);

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
        await using var chat = await StartAsync();
        await ImportAsync(chat, Leads);
        await chat.AskAsync("@press 1");

        var again = await ImportAsync(chat, Leads);

        Assert.Contains("Nothing to import: every figure is there already", again.Text, StringComparison.Ordinal);
        Assert.Empty(again.Buttons);
        Assert.Equal("12", (await chat.AskAsync("metric show leads")).Figure("metric.value"));
    }

    [Fact]
    public async Task A_longer_file_brings_what_is_new_and_corrects_what_is_other()
    {
        await using var chat = await StartAsync();
        await ImportAsync(chat, Leads);
        await chat.AskAsync("@press 1");

        var preview = await ImportAsync(chat, "date,leads\n2025-12-29,3\n2025-12-30,6\n2026-01-02,5\n2026-01-04,1\n");
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
        await using var chat = await StartAsync();
        var preview = await ImportAsync(chat, Leads);
        await chat.AskAsync("@press 2");

        var late = PlainTextRenderer.Render(
            await chat.PressActionAsync(preview.Actions[0]), new Reader("ada", "Europe/London", default, default), new LocalDate(2026, 1, 5));

        Assert.Contains("That preview is over", late, StringComparison.Ordinal);
        Assert.Equal("", (await chat.AskAsync("metric list")).Figure("metrics.0.value"));
    }

    [Fact]
    public async Task A_preview_outlives_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-import-").FullName;
        try
        {
            string import;
            await using (var chat = await Conversation.StartAsync(folder: folder))
            {
                await chat.AskAsync("metric add leads");
                import = (await ImportAsync(chat, Leads)).Actions[0];
            }

            await using var later = await Conversation.StartAsync("2026-01-05T09:00", folder: folder);
            await later.PressActionAsync(import);
            Assert.Equal("12", (await later.AskAsync("metric show leads")).Figure("metric.value"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Days_before_a_goal_began_are_history_and_move_no_total()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 June");

        var preview = await ImportAsync(chat, Leads + "2026-01-05,2\n");
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

        await ImportAsync(chat, "date,leads\n2026-01-06,2\n2026-01-08,1\n2026-01-13,4\n2026-01-21,5\n");
        await chat.AskAsync("@press 1");

        var shown = await chat.AskAsync("metric show leads");
        Assert.Equal(("12", "3"), (shown.Figure("metric.value"), shown.Figure("readings")));
        Assert.Contains("+4 leads", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Running_totals_are_read_as_such_where_I_say_so()
    {
        await using var chat = await StartAsync();

        await ImportAsync(chat, "date,leads\n2025-12-29,100\n2025-12-30,104\n2026-01-02,109\n", "totals");
        await chat.AskAsync("@press 1");

        var shown = await chat.AskAsync("metric show leads");
        Assert.Equal(("109", "9"), (shown.Figure("metric.value"), shown.Figure("importedSum")));
    }

    [Fact]
    public async Task Excels_semicolons_and_decimal_commas_are_understood()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("metric add response time --unit h --shape level");

        var preview = await ImportAsync(chat, "sep=;\r\nDatum;response time\r\n29.12.2025;3,5\r\n30.12.2025;\"2,25\"\r\n");
        await chat.AskAsync("@press 1");

        Assert.Contains("divided by semicolons", preview.Text, StringComparison.Ordinal);
        Assert.Equal("2.25", (await chat.AskAsync("metric show response time")).Figure("metric.value"));
    }

    [Theory]
    [InlineData("utf-8", true, "UTF-8")]
    [InlineData("utf-8", false, "UTF-8")]
    [InlineData("utf-16", true, "UTF-16")]
    [InlineData("utf-16BE", true, "UTF-16")]
    [InlineData("windows-1252", false, "Windows-1252")]
    public async Task Any_usual_encoding_is_understood(string encoding, bool hasMark, string told)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("metric add cafés");
        var codec = encoding == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(encoding);
        byte[] bytes = [.. hasMark ? codec.GetPreamble() : [], .. codec.GetBytes("date,cafés\n2026-01-02,3\n")];

        var preview = await ImportAsync(chat, bytes);

        Assert.Contains($"({told}, divided by commas)", preview.Text, StringComparison.Ordinal);
        Assert.Contains("1 new", preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_of_both_orders_are_refused_with_the_two_lines()
    {
        await using var chat = await StartAsync();

        var refused = await ImportAsync(chat, "date,leads\n05/01/2025,1\n13/01/2025,2\n01/14/2025,3\n");

        Assert.Contains("line 3 (13/1/2025) can only put the day first, line 4 (1/14/2025) only the month", refused.Text, StringComparison.Ordinal);
        Assert.Contains("2026-01-31 is the safest", refused.Text, StringComparison.Ordinal);
        Assert.Empty(refused.Buttons);
    }

    [Fact]
    public async Task Every_bad_line_is_named_with_what_would_be_right_and_nothing_is_imported()
    {
        await using var chat = await StartAsync();

        var refused = await ImportAsync(chat, "date,leads\n2025-12-29,3\nsoon,4\n2025-12-31,many\n2026-01-01\n2026-01-02,5\n");

        Assert.Contains("3 lines are not right yet", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Line 3: “soon” is no date. 2026-01-05 works.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Line 4: “many” is no number. 12 or 12.5 works.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Line 5: 1 field where there should be 2.", refused.Text, StringComparison.Ordinal);
        Assert.Empty(refused.Buttons);
        Assert.Equal("0", (await chat.AskAsync("metric show leads")).Figure("imported"));
    }

    [Theory]
    [InlineData("2027-03-01,4", "is still to come. Days up to today work.")]
    [InlineData("2025-12-29,4", "another figure for Mon 29 Dec than line 2 gives. One figure a day works.")]
    [InlineData("2026-01-02,=1+2", "“=1+2” begins like a formula, which I don't take.")]
    [InlineData("2026-01-02,1.23456", "it has more than 3 decimals. Up to 3 work.")]
    [InlineData("30/02/2025,4", "“30/02/2025” is no date")]
    [InlineData("\"2026-01-02,4", "a field begins with a quote that is never closed")]
    public async Task A_line_that_cannot_be_is_refused(string line, string why)
    {
        await using var chat = await StartAsync();

        var refused = await ImportAsync(chat, $"date,leads\n2025-12-29,3\n{line}\n");

        Assert.Contains(why, Plain(refused), StringComparison.Ordinal);
        Assert.Contains("ine 3", refused.Text, StringComparison.Ordinal);
        Assert.Empty(refused.Buttons);
    }

    [Fact]
    public async Task A_line_that_is_there_twice_counts_once()
    {
        await using var chat = await StartAsync();

        var preview = await ImportAsync(chat, Leads + "2025-12-30,4\n");
        await chat.AskAsync("@press 1");

        Assert.Contains("1 line repeats what an earlier one says", preview.Text, StringComparison.Ordinal);
        Assert.Equal("12", (await chat.AskAsync("metric show leads")).Figure("metric.value"));
    }

    [Fact]
    public async Task A_formula_for_a_name_is_refused_and_never_made_a_metric()
    {
        await using var chat = await StartAsync();

        var refused = await ImportAsync(chat, "date,metric,value\n2026-01-02,leads,1\n2026-01-02,\"=cmd|' /C calc'!A0\",1\n");

        Assert.Contains("Line 3: “=cmd|' /C calc'!A0” begins like a formula", refused.Text, StringComparison.Ordinal);
        Assert.Empty(refused.Buttons);
    }

    [Fact]
    public async Task A_metric_that_does_not_exist_can_be_added_with_one_tap()
    {
        await using var chat = await StartAsync();

        var refused = await ImportAsync(chat, "date,metric,value\n2026-01-02,leads,1\n2026-01-02,replies,7\n");

        Assert.Contains("There is no number called “replies”", refused.Text, StringComparison.Ordinal);
        Assert.Equal(["metric add replies"], refused.Buttons);
        await chat.AskAsync("@press 1");
        Assert.Contains("**replies**: 1 new", Plain(await ImportAsync(chat, "date,metric,value\n2026-01-02,leads,1\n2026-01-02,replies,7\n")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_and_a_picture_are_told_from_a_text()
    {
        await using var chat = await StartAsync();

        Assert.Contains("That is a workbook", (await ImportAsync(chat, [.. "PK"u8, 3, 4, 0, 0])).Text, StringComparison.Ordinal);
        Assert.Contains("That is no text file", (await ImportAsync(chat, [137, 80, 78, 71, 0, 0, 1])).Text, StringComparison.Ordinal);
        Assert.Contains("There are no figures in it", (await ImportAsync(chat, "")).Text, StringComparison.Ordinal);
        Assert.Contains("There is no file “nowhere.csv”", (await chat.AskAsync("metric import nowhere.csv")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_thousand_lines_are_imported_whole()
    {
        await using var chat = await Conversation.StartAsync();
        var file = new StringBuilder("date,a leads,b leads,c leads,d leads,e leads,f leads,g leads,h leads,i leads,j leads\n");
        foreach (var name in "abcdefghij")
        {
            await chat.AskAsync($"metric add {name} leads --unit {name}");
        }

        for (var day = 0; day < 10_000; day++)
        {
            file.Append(new LocalDate(1998, 1, 1).PlusDays(day).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)).Insert(file.Length, ",1", 10).Append('\n');
        }

        var preview = await ImportAsync(chat, file.ToString());
        var done = await chat.AskAsync("@press 1");

        Assert.Contains("a leads: 10000 new", Plain(preview).Replace(",", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("100,000 figures", done.Text, StringComparison.Ordinal);
        Assert.Equal("10000", (await chat.AskAsync("metric show j leads")).Figure("metric.value"));
    }

    private static async Task<Conversation> StartAsync()
    {
        var chat = await Conversation.StartAsync();
        await chat.AskAsync("metric add leads");
        return chat;
    }

    private static Task<Message> ImportAsync(Conversation chat, string text, string words = "") => ImportAsync(chat, Encoding.UTF8.GetBytes(text), words);

    private static async Task<Message> ImportAsync(Conversation chat, byte[] bytes, string words = "")
    {
        var path = Path.Combine(chat.Folder, "figures.csv");
        await File.WriteAllBytesAsync(path, bytes);
        return await chat.AskAsync($"metric import \"{path}\" {words}");
    }

    private static string Plain(Message message) => message.Text;
}
