using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Domain.Teams;
using NodaTime;
using static CoachBot.Application.Replies.HeatCell;

namespace CoachBot.Application.Tests.Replies;

public class PlainTextRendererTests
{
    [Fact]
    public void Bold_and_code_are_bare() =>
        AssertText(Reply.Say($"**Done, {30} min**. Take it back with `undo`."), "Done, 30 min. Take it back with undo.");

    [Fact]
    public void Values_are_written_for_the_reader()
    {
        var reply = Reply.Say($"{1234.5m} by {new LocalDate(2026, 3, 1)}, at {Instant.FromUtc(2026, 1, 5, 8, 0)}");

        Assert.Equal("1,234.5 by Sun 1 Mar, at 09:00", PlainTextRenderer.Render(reply, Readers.With(), Readers.Today));
        Assert.Equal(
            "1.234,5 by 2026-03-01, at 17:00",
            PlainTextRenderer.Render(reply, Readers.With(DateFormat.Iso, NumberFormat.Continental, "Asia/Tokyo"), Readers.Today));
    }

    [Fact]
    public void A_link_shows_where_it_leads_and_a_mention_whom_it_means() =>
        AssertText(
            Reply.Say($"{new Inline.Mention("1", "Grace")}: {Link("guide", "https://example.org/a b")}, {Link("", "https://example.org/")}"),
            "@Grace: guide (https://example.org/a%20b), https://example.org/");

    [Fact]
    public void Markup_and_lines_of_people_are_text() =>
        AssertText(Reply.Say($"Goal {"**x**\n`y` <@U1>"} added."), "Goal **x** `y` <@U1> added.");

    [Fact]
    public void Headings_stand_apart_and_fields_below_them() =>
        AssertText(
            Reply.Say($"Hello.").Then(
                new Block.Heading(Line.Plain("Today")),
                new Block.Fields([new Field("Streak", Line.Of($"{12} days")), new Field("Reserves", Line.Of($"{2}"))])),
            """
            Hello.

            Today
            Streak: 12 days
            Reserves: 2
            """);

    [Fact]
    public void A_table_is_aligned_by_columns_and_figures_stand_at_the_right() =>
        AssertText(
            Reply.Of(
                new Block.Text(Line.Plain("Goals:")),
                new Block.Table(
                    ["Goal", "Value", "State"],
                    [
                        [Line.Plain("Subscribers"), Line.Of($"{1250}"), Line.Plain("on the line")],
                        [Line.Plain("日本語 🏃"), Line.Of($"**{3}**"), Line.Plain("behind")],
                        [Line.Plain("Short row"), Line.Of($"{10.5m} h")],
                    ]),
                new Block.Text(Line.Plain("That's all."))),
            """
            Goals:

            Goal          Value  State
            Subscribers   1,250  on the line
            日本語 🏃         3  behind
            Short row    10.5 h

            That's all.
            """);

    [Fact]
    public void A_meter_is_a_bar_and_its_words() =>
        AssertText(Reply.Of(new Block.Meter("Week", 0.6, Line.Of($"{3} of {5}"))), "Week: [██████░░░░] 3 of 5");

    [Fact]
    public void A_sparkline_is_a_row_of_steps_and_its_words() =>
        AssertText(Reply.Of(new Block.Sparkline("Minutes", [0, 30, 60, 15], Line.Of($"up to {60}"))), "Minutes: ▁▅█▃ up to 60");

    // Twenty cells have 19 steps: 0.5 · 19 = 9.5, to even: 10; 0.75 · 19 = 14.25: 14.
    [Fact]
    public void A_pacing_line_shows_the_value_beside_the_line() =>
        AssertText(
            Reply.Of(new Block.PacingLine("Pages", 0.5, 0.75, Line.Of($"{50} of {100}, the line is at {75}"))),
            "Pages: [──────────●───|─────] 50 of 100, the line is at 75");

    [Fact]
    public void A_heatmap_has_a_row_a_weekday_and_a_legend_of_what_occurs() =>
        AssertText(
            Reply.Of(new Block.Heatmap(
                "Running",
                [
                    [Kept, Missed, Kept, MadeUp, Reserve, Nothing, Nothing],
                    [Kept, Open],
                ],
                Line.Of($"{4} of {5} kept"))),
            """
            Running: 4 of 5 kept
            Mon ■ ■
            Tue □ ○
            Wed ■ ·
            Thu ▣ ·
            Fri ◇ ·
            Sat · ·
            Sun · ·
            ■ kept  ▣ made up  □ missed  ◇ reserve  ○ open  · nothing due
            """);

    [Fact]
    public void A_heatmap_without_weeks_is_its_words() =>
        AssertText(Reply.Of(new Block.Heatmap("Running", [], Line.Plain("nothing yet"))), "Running: nothing yet");

    [Fact]
    public void A_form_is_its_title_and_a_line_a_field_and_buttons_are_left_out() =>
        AssertText(
            Reply.Say($"Which goal?").With(new Button("Done", ActionId.Of("checkin.done", ("o", 1)))) with
            {
                Form = new Form("goal add", "A new goal",
                [
                    new FormField("name", "Name", "text", true, "Read\nmore"),
                    new FormField("by", "Until when", "date", true, null),
                ]),
            },
            """
            Which goal?

            A new goal
            Name: Read more
            Until when: …
            """);

    [Fact]
    public void A_reply_without_blocks_is_empty() => AssertText(new Reply(), "");

    private static Inline.Link Link(string text, string address) => new(text, new Uri(address));

    private static void AssertText(Reply reply, string expected) =>
        Assert.Equal(expected, PlainTextRenderer.Render(reply, Readers.With(), Readers.Today));
}
