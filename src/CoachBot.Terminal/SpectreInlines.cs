using CoachBot.Application.Replies;
using Spectre.Console;

namespace CoachBot.Terminal;

/// <summary>A line's parts as styled spans.</summary>
internal sealed class SpectreInlines(ReaderFormat format)
{
    /// <summary>The same texts without styles, which tables are measured by.</summary>
    public PlainInlines Plain { get; } = new(format);

    public Paragraph Paragraph(Line line) => Append(new Paragraph(), line);

    /// <summary>Appends a line's spans; what has no style of its own gets <paramref name="style"/>.</summary>
    public Paragraph Append(Paragraph paragraph, Line line, Style? style = null) =>
        Append(paragraph, line.Parts, style ?? Palette.Normal);

    private Paragraph Append(Paragraph paragraph, IEnumerable<Inline> parts, Style style)
    {
        foreach (var part in parts)
        {
            _ = part switch
            {
                Inline.Bold bold => Append(paragraph, bold.Parts, style.Combine(Palette.Strong)),
                Inline.Code => paragraph.Append(Plain.Text(part), Palette.Command),
                Inline.Mention => paragraph.Append(Plain.Text(part), Palette.Mention),
                Inline.Link link => paragraph.Append(Plain.Text(part), Palette.Link(PlainInlines.Address(link))),
                _ => paragraph.Append(Plain.Text(part), style),
            };
        }

        return paragraph;
    }
}
