using CoachBot.Application.Replies;
using CoachBot.Application.Reports;
using CoachBot.Application.Tests.Replies;

namespace CoachBot.Application.Tests.Reports;

public sealed class MarkdownPageTests
{
    [Fact]
    public void Render_WritesTitleSectionsAndTables() => Assert.Equal(
        "# Shop\n\n## Goals\n\n| Goal | Due |\n| --- | --- |\n| G1 leads | Mon 5 Jan |\n\n**12** of 1,200.\n",
        Render(
            new Block.Heading(Line.Plain("Shop")), new Block.Heading(Line.Plain("Goals")),
            new Block.Table(["Goal", "Due"], [[Line.Plain("G1 leads"), Line.Of($"{Readers.Today}")]]),
            new Block.Text(Line.Of($"**{12}** of {1200}."))));

    [Theory]
    [InlineData("a | b", "a \\| b")]
    [InlineData("*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\`")]
    [InlineData("[a](b) <c> ![d]", "\\[a\\](b) \\<c\\> \\!\\[d\\]")]
    [InlineData("# no\nheading", "\\# no heading")]
    public void Render_KeepsWhatPeopleWroteText(string written, string rendered) =>
        Assert.Equal(rendered + "\n", Render(new Block.Text(Line.Plain(written))));

    [Fact]
    public void Render_WritesSharesInPerCent_AndADashForWhatIsNotKnown() =>
        Assert.Equal("By week: 50, –, 100; kept.\n", Render(new Block.Sparkline("By week", [0.5, double.NaN, 1], Line.Plain("kept"))));

    private static string Render(params Block[] blocks) => MarkdownPage.Render(blocks, new ReaderFormat(Readers.With(), Readers.Today));
}
