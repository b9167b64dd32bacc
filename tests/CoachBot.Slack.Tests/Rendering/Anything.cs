using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoachBot.Slack.Tests.Rendering;

/// <summary>Texts, lines and replies such as nobody would write, but somebody may.</summary>
internal static class Anything
{
    private static readonly string[] Nasty =
    [
        "**", "*", "__", "_", "~", "`", "```", "\\", "> ", ">>> ", "# ", "- ", "1. ", "[", "](", ")", "<@U5>", "<!channel>", "<!here|here>",
        "<#C9>", "<!date^0^{time}|now>", "&", "&lt;", "<https://example.org|x>", "<", ">", "@everyone", "@here", "https://example.org/a_b",
        "http", "s://x", "://", ":smile:", ":", "\n", "\r", "\t", " ",
        "\u202E", "\u200B", "\uD800", "\uDC00", "👩‍👩‍👧", "日本", "é́́", "a", "word ",
    ];

    public static Arbitrary<string> Text { get; } = Words(0, 12).ToArbitrary();

    public static Arbitrary<ActionId> Action { get; } = (
        from name in Gen.Elements("cmd", "checkin.done", "share", "x")
        from value in Words(0, 5)
        select $"v1:{name}:t=".Length + Uri.EscapeDataString(value.Replace('\uD800', 'x').Replace('\uDC00', 'x')).Length <= ActionId.Longest
            ? ActionId.Of(name, ("t", value.Replace('\uD800', 'x').Replace('\uDC00', 'x')))
            : ActionId.Of(name)).ToArbitrary();

    public static Arbitrary<Line> Line { get; } = Lines(Words(0, 8)).ToArbitrary();

    public static Arbitrary<Reply> Reply { get; } = (
        from longTexts in Gen.Elements(false, false, true)
        from count in Gen.Choose(0, 12)
        from blocks in Blocks(longTexts ? Words(0, 300) : Words(0, 8)).ListOf(count)
        from buttonCount in Gen.Choose(0, 40)
        from buttons in Buttons().ListOf(buttonCount)
        from files in Gen.Choose(0, 14)
        from share in Gen.Elements(null, "progress me")
        select new Reply
        {
            Blocks = [.. blocks],
            Buttons = [.. buttons],
            Attachments = [.. Enumerable.Range(0, files).Select(i => new Attachment($"{i}.csv", "text/csv", "a"))],
            Share = share,
        }).ToArbitrary();

    private static Gen<string> Words(int least, int most) =>
        from count in Gen.Choose(least, most)
        from words in Gen.OneOf(
            ArbMap.Default.GeneratorFor<char>().Select(c => c.ToString()), Gen.Elements(Nasty), Gen.Elements(Nasty)).ListOf(count)
        select string.Concat(words);

    private static Gen<Inline> Inlines(Gen<string> text, bool nested) => Gen.OneOf(
        text.Select(t => (Inline)new Inline.Plain(t)),
        text.Select(t => (Inline)new Inline.Code(t)),
        text.Select(t => (Inline)new Inline.Link(t, new Uri("https://example.org/a(b)*c?d=<e>"))),
        text.Select(t => (Inline)new Inline.Link(t, new Uri("javascript:alert(1)"))),
        from t in text from id in Gen.Choose(1, 200) select (Inline)new Inline.Mention($"U{id}", t),
        text.Select(t => (Inline)new Inline.Mention(t, t)),
        text.Select(t => (Inline)new Inline.Room(t)),
        Gen.Constant((Inline)new Inline.Room("C12")),
        Gen.Choose(0, 2_000_000_000).Select(s => (Inline)new Inline.Moment(Instant.FromUnixTimeSeconds(s))),
        Gen.Choose(0, 4000).Select(d => (Inline)new Inline.Day(new LocalDate(2020, 1, 1).PlusDays(d))),
        Gen.Choose(-5, 5000).Select(n => (Inline)new Inline.Number(n)),
        Gen.Choose(-5, 5000).Select(n => (Inline)new Inline.Amount(n / 4m, "leads")),
        nested ? Inlines(text, nested: false).ListOf(2).Select(parts => (Inline)new Inline.Bold([.. parts]))
            : text.Select(t => (Inline)new Inline.Plain(t)));

    private static Gen<Line> Lines(Gen<string> text) =>
        from count in Gen.Choose(0, 6)
        from parts in Inlines(text, nested: true).ListOf(count)
        select new Line([.. parts]);

    private static Gen<Button> Buttons() => from label in Words(0, 40) from action in Action.Generator select new Button(label, action);

    private static Gen<Block> Blocks(Gen<string> text)
    {
        var line = Lines(text);
        Gen<List<T>> Few<T>(Gen<T> one) => from count in Gen.Choose(0, 5) from many in one.ListOf(count) select many.ToList();
        var share = Gen.Elements(-1, 0, 0.001, 0.5, 1, 2, double.NaN);
        return Gen.OneOf(
            line.Select(l => (Block)new Block.Text(l)),
            line.Select(l => (Block)new Block.Heading(l)),
            Few(from name in text from value in line select new Field(name, value)).Select(f => (Block)new Block.Fields([.. f])),
            from head in Few(text)
            from rows in Few(Few(line))
            select (Block)new Block.Table([.. head], [.. rows.Select(r => (IReadOnlyList<Line>)[.. r])]),
            from label in text from s in share from l in line select (Block)new Block.Meter(label, s, l),
            from label in text from s in share from p in share from l in line select (Block)new Block.PacingLine(label, s, p, l),
            from label in text from values in share.ListOf() from l in line select (Block)new Block.Sparkline(label, [.. values], l),
            from label in text
            from weeks in Gen.Elements(Enum.GetValues<HeatCell>()).ListOf(7).ListOf()
            from l in line
            select (Block)new Block.Heatmap(label, [.. weeks.Select(w => (IReadOnlyList<HeatCell>)[.. w])], l));
    }
}
