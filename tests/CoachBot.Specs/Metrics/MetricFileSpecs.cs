using System.Globalization;
using System.Text;
using CoachBot.Testing;
using NodaTime;

namespace CoachBot.Specs.Metrics;

/// <summary>What files of figures look like, and what is said of those that can't be read.</summary>
public sealed class MetricFileSpecs
{
    [Fact]
    public async Task Excels_semicolons_and_decimal_commas_are_understood()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("metric add response time --unit h --shape level");

        var preview = await chat.ImportAsync("sep=;\r\nDatum;response time\r\n29.12.2025;3,5\r\n30.12.2025;\"2,25\"\r\n");
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

        var preview = await chat.ImportAsync(bytes);

        Assert.Contains($"({told}, divided by commas)", preview.Text, StringComparison.Ordinal);
        Assert.Contains("1 new", preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_of_both_orders_are_refused_with_the_two_lines()
    {
        await using var chat = await FigureFiles.CountingLeadsAsync();

        var refused = await chat.ImportAsync("date,leads\n05/01/2025,1\n13/01/2025,2\n01/14/2025,3\n");

        Assert.Contains("line 3 (13/1/2025) can only put the day first, line 4 (1/14/2025) only the month", refused.Text, StringComparison.Ordinal);
        Assert.Contains("2026-01-31 is the safest", refused.Text, StringComparison.Ordinal);
        Assert.Empty(refused.Buttons);
    }

    [Fact]
    public async Task Every_bad_line_is_named_with_what_would_be_right_and_nothing_is_imported()
    {
        await using var chat = await FigureFiles.CountingLeadsAsync();

        var refused = await chat.ImportAsync("date,leads\n2025-12-29,3\nsoon,4\n2025-12-31,many\n2026-01-01\n2026-01-02,5\n");

        Assert.Contains("3 lines are not right yet", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Line 3: “soon” is no date. 2026-01-05 works.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Line 4: “many” is no number. 12 or 12.5 works.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Line 5: 1 field where there should be 2.", refused.Text, StringComparison.Ordinal);
        Assert.Empty(refused.Buttons);
        Assert.Equal("0", (await chat.AskAsync("metric show leads")).Figure("imported"));
    }

    [Theory]
    [InlineData("2027-03-01,4", "is still to come. Days up to today work.")]
    [InlineData("2025-12-29,4", "than line 2 gives. One figure a day works.")]
    [InlineData("2026-01-02,=1+2", "“=1+2” begins like a formula, which I don't take.")]
    [InlineData("2026-01-02,1.23456", "it has more than 3 decimals. Up to 3 work.")]
    [InlineData("30/02/2025,4", "“30/02/2025” is no date")]
    [InlineData("\"2026-01-02,4", "a field begins with a quote that is never closed")]
    public async Task A_line_that_cannot_be_is_refused(string line, string why)
    {
        await using var chat = await FigureFiles.CountingLeadsAsync();

        var refused = await chat.ImportAsync($"date,leads\n2025-12-29,3\n{line}\n");

        Assert.Contains(why, refused.Text, StringComparison.Ordinal);
        Assert.Contains("ine 3", refused.Text, StringComparison.Ordinal);
        Assert.Empty(refused.Buttons);
    }

    [Fact]
    public async Task A_line_that_is_there_twice_counts_once()
    {
        await using var chat = await FigureFiles.CountingLeadsAsync();

        var preview = await chat.ImportAsync(FigureFiles.Leads + "2025-12-30,4\n");
        await chat.AskAsync("@press 1");

        Assert.Contains("1 line repeats what an earlier one says", preview.Text, StringComparison.Ordinal);
        Assert.Equal("12", (await chat.AskAsync("metric show leads")).Figure("metric.value"));
    }

    [Fact]
    public async Task A_formula_for_a_name_is_refused_and_never_made_a_metric()
    {
        await using var chat = await FigureFiles.CountingLeadsAsync();

        var refused = await chat.ImportAsync("date,metric,value\n2026-01-02,leads,1\n2026-01-02,\"=cmd|' /C calc'!A0\",1\n");

        Assert.Contains("Line 3: “=cmd|' /C calc'!A0” begins like a formula", refused.Text, StringComparison.Ordinal);
        Assert.Empty(refused.Buttons);
    }

    [Fact]
    public async Task A_metric_that_does_not_exist_can_be_added_with_one_tap()
    {
        await using var chat = await FigureFiles.CountingLeadsAsync();

        var refused = await chat.ImportAsync("date,metric,value\n2026-01-02,leads,1\n2026-01-02,replies,7\n");

        Assert.Contains("There is no number called “replies”", refused.Text, StringComparison.Ordinal);
        Assert.Equal(["metric add replies"], refused.Buttons);
        await chat.AskAsync("@press 1");
        var preview = await chat.ImportAsync("date,metric,value\n2026-01-02,leads,1\n2026-01-02,replies,7\n");
        Assert.Contains("replies: 1 new", preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_and_a_picture_are_told_from_a_text()
    {
        await using var chat = await FigureFiles.CountingLeadsAsync();

        Assert.Contains("That is a workbook", (await chat.ImportAsync([.. "PK"u8, 3, 4, 0, 0])).Text, StringComparison.Ordinal);
        Assert.Contains("That is no text file", (await chat.ImportAsync([137, 80, 78, 71, 0, 0, 1])).Text, StringComparison.Ordinal);
        Assert.Contains("There are no figures in it", (await chat.ImportAsync("")).Text, StringComparison.Ordinal);
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

        var preview = await chat.ImportAsync(file.ToString());
        var done = await chat.AskAsync("@press 1");

        Assert.Contains("a leads: 10000 new", preview.Text.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("100,000 figures", done.Text, StringComparison.Ordinal);
        Assert.Equal("10000", (await chat.AskAsync("metric show j leads")).Figure("metric.value"));
    }
}
