using System.Globalization;
using System.Text;
using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Discord.Protocol;
using NodaTime;

namespace CoachBot.Discord.Rendering;

/// <summary>A line's parts as Discord's markdown. What people wrote becomes no markup, and pings nobody.</summary>
internal sealed class DiscordInlines(Reader reader, LocalDate today)
{
    private readonly ReaderFormat _format = new(reader, today);

    /// <summary>The same without markup, for blocks of code.</summary>
    public PlainInlines Plain { get; } = new(new ReaderFormat(reader, today));

    /// <summary>The line; where it is too long, as much of its beginning as fits with … behind it.</summary>
    /// <param name="most">In characters, marks included; 1 or more.</param>
    public string Text(Line line, int most, bool bold = false)
    {
        var whole = Write(line.Parts, bold);
        if (whole.Length <= most)
            return whole;

        var (best, low, high) = (TextCut.Sign, 1, most);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var shorter = Write([.. Beginning(line.Parts, middle), new Inline.Plain(TextCut.Sign)], bold);
            if (shorter.Length <= most)
                (best, low) = (shorter, middle + 1);
            else
                high = middle - 1;
        }

        return best;
    }

    private string Write(IEnumerable<Inline> parts, bool bold)
    {
        var text = new StringBuilder();
        foreach (var span in Joined(parts.SelectMany(part => Spans(part, bold))))
        {
            if (span.IsMarkup)
            {
                // Two codes side by side would be one.
                text.Append(text is [.., '`'] && span.Text[0] == '`' ? " " : "").Append(span.Text);
                continue;
            }

            var core = span.Text.AsSpan().Trim();
            if (core.IsEmpty || !span.Bold)
            {
                text.Append(Markdown.Escape(span.Text, StartsLine(text)));
                continue;
            }

            // Blanks stand outside of the marks.
            var start = span.Text.AsSpan().IndexOf(core);
            text.Append(span.Text, 0, start);
            var escaped = Markdown.Escape(core.ToString(), StartsLine(text));
            text.Append(Markdown.Bold).Append(escaped).Append(Markdown.Bold).Append(span.Text.AsSpan(start + core.Length));
        }

        return text.ToString();
    }

    private static bool StartsLine(StringBuilder text)
    {
        var at = text.Length - 1;
        while (at >= 0 && text[at] == ' ')
            at--;
        return at < 0 || text[at] == '\n';
    }

    private IEnumerable<Span> Spans(Inline part, bool bold) => part switch
    {
        Inline.Plain plain => [new Span(Markdown.Clean(plain.Text), bold)],
        Inline.Bold strong => strong.Parts.SelectMany(inner => Spans(inner, bold: true)),
        Inline.Code code => [Span.Markup(Markdown.Code(code.Text))],
        Inline.Link link when IsSafe(link.Address) => Link(Printable.Of(link.Text), link.Address.AbsoluteUri, bold),
        Inline.Mention mention when Snowflake.TryParse(mention.Account, out var user) => [Span.Markup($"<@{user}>")],
        Inline.Room room when Snowflake.TryParse(room.Id, out var channel) => [Span.Markup($"<#{channel}>")],
        Inline.Moment moment => [Span.Markup(Moment(moment.At))],
        _ => [new Span(Plain.Text(part), bold)],
    };

    /// <summary>
    /// Discord makes no link whose text looks like an address, so that nobody is misled: both are shown then, the text as any other, because
    /// it may mean something together with what stands before it.
    /// </summary>
    private static IEnumerable<Span> Link(string text, string address, bool bold) => text.Contains("://", StringComparison.Ordinal) && text != address
        ? [new Span(text + " (", bold), Span.Markup(Markdown.Link("", address)), new Span(")", bold)]
        : [Span.Markup(Markdown.Link(text, address))];

    /// <summary>
    /// Shown by Discord in the zone of who looks.
    /// https://docs.discord.com/developers/reference#message-formatting-timestamp-styles
    /// </summary>
    private string Moment(Instant at)
    {
        var style = at.InZone(DateTimeZoneProviders.Tzdb[reader.Zone]).Date == today ? 't' : 'f';
        return string.Create(CultureInfo.InvariantCulture, $"<t:{at.ToUnixTimeSeconds()}:{style}>");
    }

    private static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri && address.Scheme is "https" or "http" && address.AbsoluteUri.Length <= DiscordLimits.ButtonUrl;

    /// <summary>Neighbours of one kind become one, so that no sign at a seam is read alone, and no two bold marks meet.</summary>
    private static IEnumerable<Span> Joined(IEnumerable<Span> spans)
    {
        Span? open = null;
        foreach (var span in spans.Where(span => span.Text.Length > 0))
        {
            if (open is { IsMarkup: false } before && !span.IsMarkup && before.Bold == span.Bold)
            {
                open = before with { Text = before.Text + span.Text };
                continue;
            }

            if (open is { } done)
                yield return done;
            open = span;
        }

        if (open is { } last)
            yield return last;
    }

    /// <summary>The first parts of a line, as many as have so many characters; what can't be cut is left out as a whole.</summary>
    private List<Inline> Beginning(IEnumerable<Inline> parts, int most)
    {
        var kept = new List<Inline>();
        foreach (var part in parts)
        {
            var length = Plain.Text(part).Length;
            if (length <= most)
            {
                kept.Add(part);
                most -= length;
                continue;
            }

            if (part is Inline.Plain plain)
                kept.Add(new Inline.Plain(TextCut.Beginning(plain.Text, most)));
            else if (part is Inline.Bold bold)
                kept.Add(new Inline.Bold(Beginning(bold.Parts, most)));
            break;
        }

        return kept;
    }

    private readonly record struct Span(string Text, bool Bold, bool IsMarkup = false)
    {
        public static Span Markup(string text) => new(text, Bold: false, IsMarkup: true);
    }
}
