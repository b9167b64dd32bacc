using System.Globalization;
using CoachBot.Application.Replies;
using CoachBot.Domain.Teams;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Application.Tests.Replies;

public class PlainTextPropertyTests
{
    private static readonly string[] Nasty =
    [
        "\n", "\r", "\u001b[2J", "\u009b", "\u202E", "\u2066", "\u200B", "\u200D", "\uFEFF", "\uD800", "\t", " ",
        "👩", "日", "é", "[red]", "**",
    ];

    private static readonly Arbitrary<string> UserText = Gen
        .OneOf(ArbMap.Default.GeneratorFor<char>().Select(c => c.ToString()), Gen.Elements(Nasty))
        .ListOf().Select(string.Concat).ToArbitrary();

    // Every place where a text can stand.
    [Fact]
    public void No_text_forges_lines_or_leaves_control_characters_or_blanks_at_the_end() =>
        Prop.ForAll(UserText, text =>
        {
            var lines = PlainTextRenderer.Render(Everywhere(text), Readers.With(), Readers.Today).Split('\n');

            return lines.Length == LinesOfEverywhere
                && lines.All(line => line == line.TrimEnd() && !line.EnumerateRunes().Any(rune =>
                    System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                    || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200B or 0xFEFF));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cleaning_twice_changes_nothing_more() =>
        Prop.ForAll(UserText, text => Printable.Of(Printable.Of(text)) == Printable.Of(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_columns_of_a_table_begin_below_each_other() =>
        Prop.ForAll(UserText, UserText, (first, second) =>
        {
            var table = new Block.Table(["", "Next"], [[Line.Plain(first), Line.Plain("|")], [Line.Plain(second), Line.Plain("|")]]);
            var lines = PlainTextRenderer.Render(Reply.Of(table), Readers.With(), Readers.Today).Split('\n');

            return Enumerable.Range(1, 2).Select(i => TextWidth.Of(lines[i][..lines[i].LastIndexOf('|')])).Distinct().Count() == 1;
        }).QuickCheckThrowOnFailure();

    // 1 text, an empty line and a heading, 1 field, 1 meter, 1 sparkline, 1 pacing line, 1 map without weeks between empty lines,
    // a table's head and row, an empty line and a form of 2.
    private const int LinesOfEverywhere = 15;

    private static Reply Everywhere(string text) => new()
    {
        Blocks =
        [
            new Block.Text(Line.Of($"**{text}** {new Inline.Code(text)} {new Inline.Mention("1", text)}")),
            new Block.Heading(new Line([new Inline.Link(text, new Uri("https://example.org/")), new Inline.Plain(text)])),
            new Block.Fields([new Field(text, Line.Plain(text))]),
            new Block.Meter(text, 0.5, Line.Plain(text)),
            new Block.Sparkline(text, [1, 2], Line.Plain(text)),
            new Block.PacingLine(text, 0.5, 0.5, Line.Plain(text)),
            new Block.Heatmap(text, [], Line.Plain(text)),
            new Block.Table([text, "x"], [[Line.Plain(text), Line.Plain(text)]]),
        ],
        Form = new Form("x", text, [new FormField("x", text, "text", true, text)]),
    };
}
