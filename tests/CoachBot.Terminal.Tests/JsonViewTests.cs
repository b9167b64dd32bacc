using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Engagement;
using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Terminal.Tests;

public sealed class JsonViewTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 1, 5, 12, 0);
    private static readonly Reader Ada = new("ada", "Europe/London", default, default);

    [Fact]
    public void A_line_has_only_what_the_message_has() => Assert.Equal(
        """{"id":"m1","at":"2026-01-05T12:00:00+00:00","to":"ada","kind":"reply","visibility":"private","text":"Zoë","buttons":[]}""",
        Shown(Reply.Say($"Zoë")));

    [Fact]
    public void Buttons_come_before_the_form_and_the_facts_before_the_files() => Assert.EndsWith(
        """
        "buttons":[{"label":"Done","action":"v1:go:n=1"}],"edits":"m0",
        "form":{"name":"log","fields":[{"name":"minutes","label":"How long","kind":"duration","required":true,"value":null,"choices":null}]},
        "facts":{"checkIns":[{"number":3,"date":"2026-01-04","minutes":30,"bonus":0}]},"files":["/a.csv"]}
        """.ReplaceLineEndings(""),
        Shown(
            Reply.Say($"") with
            {
                Buttons = [new Button("Done", ActionId.Of("go", ("n", 1L)))],
                Form = new Form("log", "", [new FormField("minutes", "How long", "duration", Required: true, null)]),
                Facts = new LogFacts([new CheckInFact(3, new LocalDate(2026, 1, 4), 30, 0)]),
            },
            edits: "m0", "/a.csv"));

    [Fact]
    public void What_is_not_known_is_null_among_the_facts() => Assert.EndsWith(
        ""","facts":{"channel":"forum","from":"2026-01-02","to":null,"days":3}}""",
        Shown(Reply.Say($"") with { Facts = new GapFact("forum", new LocalDate(2026, 1, 2), null, 3) }));

    [Fact]
    public void The_clock_tells_the_time_alone()
    {
        using var output = new StringWriter();

        new JsonView(output).ShowClock(Noon, Ada);

        Assert.EndsWith(
            ""","at":"2026-01-05T12:00:00+00:00","to":"ada","kind":"clock","visibility":"private","text":"2026-01-05T12:00:00+00:00"}""",
            output.ToString().TrimEnd());
    }

    private static string Shown(Reply content, string? edits = null, params string[] files)
    {
        using var output = new StringWriter();
        new JsonView(output).Show(new ShownMessage("m1", Noon, "ada", null, MessageKind.Reply, content, Ada, edits) { Files = files });
        return output.ToString().TrimEnd();
    }
}
