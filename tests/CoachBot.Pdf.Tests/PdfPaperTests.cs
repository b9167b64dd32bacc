using CoachBot.Application.Replies;

namespace CoachBot.Pdf.Tests;

public sealed class PdfPaperTests
{
    private const double Margin = 44;

    private static readonly Block Title = new Block.Heading(Line.Plain("Forum: twelve weeks"));

    [Fact]
    public void Write_MakesOnePageOfA4_WithItsTextToBeReadBack()
    {
        var read = ReadBack.Of(
            Title,
            new Block.Text(Line.Of($"It kept {98} of {120} appointments.")),
            new Block.Heading(Line.Plain("Goals")),
            new Block.Table(["Goal", "Chance"], [[Line.Plain("G1 30 leads"), Line.Plain("about 4 in 10")]]),
            new Block.Sparkline("By week", [0.5, double.NaN, 1], Line.Plain("kept")));

        Assert.Equal((1, 595, 842), (read.Pages, Math.Round(read.Width), Math.Round(read.Height)));
        Assert.Equal("Forum: twelve weeks", read.Title);
        Assert.All(
            (string[])["Forum: twelve weeks", "It kept 98 of 120 appointments.", "G1 30 leads", "about 4 in 10", "50", "100", "–"],
            words => Assert.Contains(words, read.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_StaysOnThePage_AndLeavesTheRestToTheCsv_WhereThereIsTooMuch()
    {
        Block Table(string name) => new Block.Table(
            [name, "Why"],
            [.. Enumerable.Range(1, 60).Select(i => (Line[])[Line.Plain($"{name} {i}"), Line.Plain(string.Concat(Enumerable.Repeat("a long reason ", 20)))])]);

        var read = ReadBack.Of(Title, Table("First"), Table("Second"), Table("Third"), new Block.Text(Line.Plain("The last words.")));

        Assert.Equal(1, read.Pages);
        Assert.Contains("more in the CSV file", read.Text, StringComparison.Ordinal);
        Assert.Contains("The last words.", read.Text, StringComparison.Ordinal);
        Assert.True(read.Lowest >= Margin - 1, $"The lowest line stands at {read.Lowest}.");
    }

    [Theory]
    [InlineData("answer 👩‍👩‍👧 faster", "answer □ faster")]
    [InlineData("日本語 and more", "□□□ and more")]
    [InlineData("naïve – façade", "naïve – façade")]
    [InlineData("שלום", "םולש")]
    [InlineData("\ud800 broken", "broken")]
    public void Write_ReplacesWhatTheFontLacks_AndTurnsWhatIsWrittenRightToLeft(string written, string read) =>
        Assert.Contains(read, ReadBack.Of(Title, new Block.Text(Line.Plain(written))).Text, StringComparison.Ordinal);

    [Fact]
    public void Write_BreaksOrCutsTitlesThatAreTooLong()
    {
        var endless = new string('w', 3000);

        var read = ReadBack.Of(
            new Block.Heading(Line.Plain(endless)), new Block.Table([endless, "b"], [[Line.Plain(endless), Line.Plain("c")]]), new Block.Text(Line.Plain(endless)));

        Assert.Equal(1, read.Pages);
        Assert.Contains("…", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_MakesAPageOfNothing() => Assert.Equal(1, ReadBack.Of(Title).Pages);
}
