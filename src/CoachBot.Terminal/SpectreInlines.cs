using CoachBot.Application.Replies;
using Spectre.Console;

namespace CoachBot.Terminal;

/// <summary>A line's parts as styled spans.</summary>
internal sealed class SpectreInlines(ReaderFormat format)
{
    /// <summary>The same texts without styles, which tables are measured by.</summary>
    public PlainInlines Plain { get; } = new(format);

    public Prose Prose(Line line) => Append(new Prose(), line);

    /// <summary>Appends a line's spans; what has no style of its own gets <paramref name="style"/>.</summary>
    public Prose Append(Prose prose, Line line, Style? style = null) =>
        Append(prose, line.Parts, style ?? Palette.Normal);

    /// <summary>Texts of the same style are joined first: prose may break between two spans, even before a closing quote.</summary>
    private Prose Append(Prose prose, IEnumerable<Inline> parts, Style style)
    {
        var (text, current) = ("", style);
        foreach (var (next, nextStyle) in Spans(parts, style))
        {
            if (!nextStyle.Equals(current))
            {
                prose.Append(text, current);
                (text, current) = ("", nextStyle);
            }

            text += next;
        }

        return prose.Append(text, current);
    }

    private IEnumerable<(string Text, Style Style)> Spans(IEnumerable<Inline> parts, Style style) => parts.SelectMany(part => part switch
    {
        Inline.Bold bold => Spans(bold.Parts, style.Combine(Palette.Strong)),
        Inline.Code => [(Plain.Text(part), Palette.Command)],
        Inline.Mention or Inline.Room => [(Plain.Text(part), Palette.Mention)],
        Inline.Link link => [(Plain.Text(part), Palette.Link(PlainInlines.Address(link)))],
        _ => [(Plain.Text(part), style)],
    });
}
