using System.Globalization;
using System.Text;
using CoachBot.Application.Replies;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CoachBot.Terminal;

/// <summary>
/// Styled spans that are wrapped into lines. Spectre breaks what is wider than a line between any two chars, which may be halves of one
/// character; so what would have to be broken is broken here, between what people see as characters.
/// </summary>
internal sealed class Prose : IRenderable
{
    private readonly List<(string Text, Style Style)> _spans = [];

    public Prose Append(string text, Style style)
    {
        _spans.Add((text, style));
        return this;
    }

    public Measurement Measure(RenderOptions options, int maxWidth) => Within(int.MaxValue).Measure(options, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => Within(maxWidth).Render(options, maxWidth);

    private IRenderable Within(int width)
    {
        var paragraph = new Paragraph();
        foreach (var (text, style) in _spans)
        {
            paragraph.Append(Ascii.IsValid(text) ? text : Broken(text, width), style);
        }

        return paragraph;
    }

    /// <summary>The text with a line break wherever a word would become wider than a line.</summary>
    private static string Broken(string text, int width)
    {
        var broken = new StringBuilder(text.Length);
        var taken = 0;
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var element = rest[..StringInfo.GetNextTextElementLength(rest)].ToString();
            var wanted = WidthOf(element);
            if (taken > 0 && taken + wanted > width)
            {
                broken.Append('\n');
                taken = 0;
            }

            broken.Append(element);
            taken = string.IsNullOrWhiteSpace(element) ? 0 : taken + wanted;
            rest = rest[element.Length..];
        }

        return broken.ToString();
    }

    /// <summary>Terminals differ about joined emoji, and Spectre counts their parts: as wide as any of them makes it.</summary>
    private static int WidthOf(string element) => Math.Max(TextWidth.Of(element), new Segment(element).CellCount());
}
