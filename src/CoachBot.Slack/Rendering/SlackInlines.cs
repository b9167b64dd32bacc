using System.Text.RegularExpressions;
using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;
using NodaTime;

namespace CoachBot.Slack.Rendering;

/// <summary>
/// A line's parts as elements of rich text. Slack's markup has no sign that takes the meaning from <c>*</c> or <c>:smile:</c>; a run of
/// rich text has no meaning but itself, so what people wrote becomes no markup, and pings nobody.
/// https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
/// </summary>
internal sealed partial class SlackInlines(Reader reader, LocalDate today)
{
    // Shown by Slack in the zone of who looks: https://docs.slack.dev/messaging/formatting-message-text#date-formatting
    private const string TimeFormat = "{time}";
    private const string DayAndTimeFormat = "{date_short_pretty} {time}";

    /// <summary>What a mention counts for: Slack puts a name in its place.</summary>
    private const int MentionLength = 40;

    /// <summary>The same as bare text, for blocks of code and notifications.</summary>
    public PlainInlines Plain { get; } = new(new ReaderFormat(reader, today));

    /// <summary>The line's elements; where it is too long, as many of the first as fit with … behind them. None for a blank line.</summary>
    /// <param name="most">In characters; 1 or more.</param>
    public IReadOnlyList<RichTextElement> Elements(IEnumerable<Inline> parts, int most, bool bold = false)
    {
        var elements = Joined(parts.SelectMany(part => Elements(part, bold)));
        if (elements.TrueForAll(element => element is RichTextRun run && string.IsNullOrWhiteSpace(run.Text)))
            return [];
        return elements.Sum(LengthOf) <= most ? elements : Beginning(elements, most);
    }

    public static int LengthOf(RichTextElement element) => element switch
    {
        RichTextRun run => run.Text.Length,
        RichTextLink link => link.Url.Length + (link.Text?.Length ?? 0),
        RichTextDate date => date.Format.Length + date.Fallback.Length,
        _ => MentionLength,
    };

    /// <summary>Text without control characters; line ends stay.</summary>
    public static string Clean(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Printable.Of));

    private IEnumerable<RichTextElement> Elements(Inline part, bool bold) => part switch
    {
        Inline.Plain plain => [Run(Clean(plain.Text), bold)],
        Inline.Bold strong => strong.Parts.SelectMany(inner => Elements(inner, bold: true)),
        Inline.Code code => [new RichTextRun(Printable.Of(code.Text), new RichTextStyle(Code: true))],
        Inline.Link link when IsSafe(link.Address) => Link(Printable.Of(link.Text), link.Address.AbsoluteUri, bold),
        Inline.Mention mention when UserId().IsMatch(mention.Account) => [new RichTextUser(mention.Account)],
        Inline.Room room when RoomId().IsMatch(room.Id) => [new RichTextChannel(room.Id)],
        Inline.Moment moment => [Date(moment)],
        _ => [Run(Plain.Text(part), bold)],
    };

    private static RichTextRun Run(string text, bool bold) => new(text, bold ? new RichTextStyle(Bold: true) : null);

    private RichTextDate Date(Inline.Moment moment) => new(
        moment.At.ToUnixTimeSeconds(),
        moment.At.InZone(DateTimeZoneProviders.Tzdb[reader.Zone]).Date == today ? TimeFormat : DayAndTimeFormat,
        Plain.Text(moment));

    /// <summary>A text that looks like an address could mislead: both are shown then.</summary>
    private static IEnumerable<RichTextElement> Link(string text, string address, bool bold)
    {
        if (string.IsNullOrWhiteSpace(text) || text == address)
            return [new RichTextLink(address)];
        return text.Contains("://", StringComparison.Ordinal)
            ? [Run(text + " (", bold), new RichTextLink(address), Run(")", bold)]
            : [new RichTextLink(address, text)];
    }

    private static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri && address.Scheme is "https" or "http" && address.AbsoluteUri.Length <= SlackLimits.ButtonUrl;

    /// <summary>Neighbours of one style become one; Slack refuses empty runs.</summary>
    private static List<RichTextElement> Joined(IEnumerable<RichTextElement> elements)
    {
        var joined = new List<RichTextElement>();
        foreach (var element in elements.Where(element => element is not RichTextRun { Text: "" }))
        {
            if (element is RichTextRun run && joined is [.., RichTextRun before] && before.Style == run.Style)
                joined[^1] = before with { Text = before.Text + run.Text };
            else
                joined.Add(element);
        }

        return joined;
    }

    private static List<RichTextElement> Beginning(IEnumerable<RichTextElement> elements, int most)
    {
        var kept = new List<RichTextElement>();
        var room = most - TextCut.Sign.Length;
        foreach (var element in elements)
        {
            if (LengthOf(element) > room)
            {
                if (element is RichTextRun run)
                    kept.Add(run with { Text = TextCut.Beginning(run.Text, room) });
                break;
            }

            kept.Add(element);
            room -= LengthOf(element);
        }

        return Joined([.. kept, new RichTextRun(TextCut.Sign)]);
    }

    // https://docs.slack.dev/reference/objects/user-object and …/conversation-object
    [GeneratedRegex("^[UW][A-Z0-9]{1,30}$")]
    private static partial Regex UserId();

    [GeneratedRegex("^[CG][A-Z0-9]{1,30}$")]
    private static partial Regex RoomId();
}
