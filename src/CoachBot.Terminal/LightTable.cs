using Spectre.Console;
using Spectre.Console.Rendering;

namespace CoachBot.Terminal;

/// <summary>
/// A table without the empty lines that an invisible border leaves above and below it. Where a terminal is too narrow for it, it is wider than
/// that: a character of two columns never fits into one, and the table would be drawn for ever.
/// </summary>
internal sealed class LightTable(Table table) : IRenderable
{
    private const int NarrowestColumn = 5;

    public Measurement Measure(RenderOptions options, int maxWidth) => ((IRenderable)table).Measure(options, AtLeast(maxWidth));

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var lines = Segment.SplitLines(((IRenderable)table).Render(options, AtLeast(maxWidth)));
        return lines.Skip(1).SkipLast(1).SelectMany(line => line.Append(Segment.LineBreak));
    }

    private int AtLeast(int width) => Math.Max(width, NarrowestColumn * table.Columns.Count);
}
