using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Domain.Teams;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CoachBot.Application.Replies.HeatCell;

namespace CoachBot.Terminal.Tests;

public class SpectreRendererTests
{
    private static readonly LocalDate Today = new(2026, 1, 5);
    private static readonly Reader Ada = new("Ada", "Europe/Berlin", DateFormat.DayMonth, NumberFormat.English);

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public void A_table_is_aligned_below_a_thin_line(int width) =>
        AssertShown(
            width,
            Reply.Of(new Block.Table(
                ["Goal", "Value", "State"],
                [
                    [Line.Plain("Subscribers"), Line.Of($"{1250}"), Line.Plain("behind")],
                    [Line.Plain("日本語"), Line.Of($"{3}"), Line.Of($"**on the line**")],
                ])),
            """
              Goal         Value  State
              ───────────────────────────────
              Subscribers  1,250  behind
              日本語           3  on the line
            """);

    [Fact]
    public void A_cell_that_is_too_long_is_wrapped_within_its_column() =>
        AssertShown(
            40,
            Reply.Of(new Block.Table(
                ["Goal", "State"],
                [[Line.Plain("A goal with quite a long name that needs it"), Line.Plain("behind the line")]])),
            """
              Goal                State
              ───────────────────────────────────
              A goal with quite   behind the line
              a long name that
              needs it
            """);

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public void Pictures_are_drawn_beside_their_words(int width) =>
        AssertShown(
            width,
            Reply.Of(
                new Block.Meter("Week", 0.6, Line.Of($"{3} of {5}")), // 0.6 · 20 = 12
                new Block.Sparkline("Minutes", [0, 30, 60, 15], Line.Of($"up to {60}")),
                new Block.PacingLine("Pages", 0.5, 0.75, Line.Of($"{50} of {100}"))), // 0.5 · 19 = 9.5, to even: 10; 14.25: 14
            """
              Week  ━━━━━━━━━━━━──────── 3 of 5
              Minutes  ▁▅█▃ up to 60
              Pages  ──────────●───|───── 50 of 100
            """);

    [Fact]
    public void A_heatmap_has_a_row_a_weekday() =>
        AssertShown(
            60,
            Reply.Of(new Block.Heatmap(
                "Running", [[Kept, Missed, Kept, MadeUp, Reserve, Nothing, Nothing], [Kept, Open]], Line.Plain("going well"))),
            """
              Running  going well
              Mon ■ ■
              Tue □ ○
              Wed ■ ·
              Thu ▣ ·
              Fri ◇ ·
              Sat · ·
              Sun · ·
              ■ kept  ▣ made up  □ missed  ◇ reserve  ○ open
              · nothing due
            """);

    // 60 columns, less 2 for the margin and 3 for the day, hold 27 signs of 2 columns.
    [Fact]
    public void A_heatmap_shows_the_latest_weeks_that_fit()
    {
        var weeks = Enumerable.Range(0, 40).Select(i => (IReadOnlyList<HeatCell>)[i < 13 ? Missed : Kept]).ToArray();

        var shown = Show(60, Reply.Of(new Block.Heatmap("", weeks, Line.Plain("words"))));

        Assert.Contains("Mon " + string.Join(' ', Enumerable.Repeat('■', 27)), shown, StringComparison.Ordinal);
        Assert.DoesNotContain("missed", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_shows_what_is_known_and_what_is_not() =>
        AssertShown(
            60,
            Reply.Say($"Which goal?") with
            {
                Form = new Form("goal add", "A new goal",
                    [new FormField("name", "Name", "text", true, "Read"), new FormField("by", "Until when", "date", true, null)]),
            },
            """
              Which goal?

              A new goal
              Name: Read
              Until when: …
            """);

    // 30 columns less 2 for the margin: "I put it under “sales talks”." has 29, so the last word goes down with its quote.
    [Fact]
    public void A_closing_quote_stays_with_its_word()
    {
        var title = "sales talks";

        AssertShown(
            30,
            Reply.Say($"I put it under “{title}”."),
            """
              I put it under “sales
              talks”.
            """);
    }

    // 40 columns less 2 for the margin: "[1] Done  [2] Something else" has 28, with the third 43.
    [Fact]
    public void Buttons_are_numbered_and_broken_between_each_other() =>
        AssertShown(
            40,
            Reply.Say($"Well?").With(Button("Done"), Button("Something else"), Button("Skip today")),
            """
              Well?
              [1] Done  [2] Something else
              [3] Skip today
            """);

    [Theory]
    [InlineData(MessageKind.Reminder, "● reminder 09:00\n  Now.")]
    [InlineData(MessageKind.LastCall, "● last call 09:00\n  Now.")]
    [InlineData(MessageKind.Nag, "● nag 09:00\n  Now.")]
    [InlineData(MessageKind.Notice, "● notice 09:00\n  Now.")]
    [InlineData(MessageKind.Reply, "  Now.")]
    public void A_message_that_comes_by_itself_has_a_label_and_its_local_time(MessageKind kind, string expected)
    {
        var screen = new Screen(60);
        var message = new OutgoingMessage(1, Instant.FromUtc(2026, 1, 5, 8, 0), "ada", null, kind, Reply.Say($"Now."), Ada, null);

        Assert.Equal(expected, screen.Show(new SpectreRenderer(screen.Console).Render(message, Today)));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public void What_looks_like_markup_is_text_everywhere(int width)
    {
        const string Text = "[red]x[/]";

        var shown = Show(width, Everywhere(Text));

        Assert.Equal(19, shown.Split(Text).Length - 1);
    }

    [Fact]
    public void Without_colours_no_escape_sequence_is_written() =>
        Assert.DoesNotContain('\u001b', Show(60, Everywhere("x")));

    [Fact]
    public void With_colours_user_text_brings_no_escape_sequence_of_its_own()
    {
        var screen = new Screen(100, hasColours: true);

        screen.Show(new SpectreRenderer(screen.Console).Render(Everywhere("x\u001b[2Jy"), Ada, Today));

        Assert.Contains("\u001b[", screen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[2J", screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_breaks_the_rendering_or_its_width() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), text =>
            Show(60, Everywhere(text)).Split('\n').All(line => TextWidth.Of(line) <= 60)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("日本語")]
    [InlineData("🎉🚀")]
    [InlineData("👩‍💻👍🏽")]
    [InlineData("🇩🇪🇫🇷")]
    [InlineData("x日y🎉")]
    public void Wide_text_is_wrapped_at_its_width_and_nothing_of_it_is_lost(string sample)
    {
        var text = string.Concat(Enumerable.Repeat(sample, 20));
        foreach (var width in Enumerable.Range(20, 40))
        {
            var shown = Show(width, Reply.Of(new Block.Table(["1", "2"], [[Line.Plain(text), Line.Of($"at **{text}**")]])));

            Assert.All(shown.Split('\n'), line => Assert.True(TextWidth.Of(line) <= width, $"{TextWidth.Of(line)} > {width}: {line}"));
            foreach (var part in Elements(sample))
            {
                var (had, has) = (Elements(text).Count(part.Equals) * 2, Elements(shown).Count(part.Equals));
                Assert.True(had == has, $"{part}: {has} of {had} at {width}:\n{shown}");
            }

            var whole = Show(width, Reply.Of(new Block.Text(Line.Plain(text))));
            Assert.All(whole.Split('\n'), line => Assert.True(TextWidth.Of(line) <= width));
            Assert.Equal(text, string.Concat(whole.Split('\n').Select(line => line.Trim())));
        }
    }

    private static List<string> Elements(string text)
    {
        var elements = System.Globalization.StringInfo.GetTextElementEnumerator(text);
        var found = new List<string>();
        while (elements.MoveNext())
        {
            found.Add(elements.GetTextElement());
        }

        return found;
    }

    // A character of two columns has no place in a column of one, and would be tried there for ever.
    [Fact]
    public async Task A_terminal_however_narrow_shows_a_table_of_wide_characters()
    {
        foreach (var columns in Enumerable.Range(1, 9))
        {
            var table = new Block.Table(
                [.. Enumerable.Repeat("Heading", columns)],
                [[.. Enumerable.Repeat(Line.Plain("cell"), columns - 1), Line.Plain(string.Concat(Enumerable.Repeat("日本語", 10)))]]);
            foreach (var width in Enumerable.Range(5, 60))
            {
                await Task.Run(() => Show(width, Reply.Of(table))).WaitAsync(TimeSpan.FromSeconds(20));
            }
        }
    }

    private static void AssertShown(int width, Reply reply, string expected) => Assert.Equal(expected, Show(width, reply));

    private static string Show(int width, Reply reply)
    {
        var screen = new Screen(width);
        return screen.Show(new SpectreRenderer(screen.Console).Render(reply, Ada, Today));
    }

    private static Button Button(string label) => new(label, ActionId.Of("x"));

    // Text 4, heading 1, field 2, meter 2, sparkline 2, pacing line 2, map 2, table 2, form 1, button 1: 19.
    private static Reply Everywhere(string text)
    {
        var link = new Inline.Link(text, new Uri("https://example.org/"));
        return Reply.Of(
            new Block.Text(Line.Of($"**{text}** {new Inline.Code(text)} {new Inline.Mention("1", text)} {link}")),
            new Block.Heading(Line.Plain(text)),
            new Block.Fields([new Field(text, Line.Plain(text))]),
            new Block.Meter(text, 0.5, Line.Plain(text)),
            new Block.Sparkline(text, [1, 2], Line.Plain(text)),
            new Block.PacingLine(text, 0.5, 0.5, Line.Plain(text)),
            new Block.Heatmap(text, [], Line.Plain(text)),
            new Block.Table([text], [[Line.Plain(text)]])).With(Button(text)) with
        { Form = new Form("x", text, []) };
    }
}
