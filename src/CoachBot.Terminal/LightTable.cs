using Spectre.Console;
using Spectre.Console.Rendering;

namespace CoachBot.Terminal;

/// <summary>A table without the empty lines that an invisible border leaves above and below it.</summary>
internal sealed class LightTable(Table table) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => ((IRenderable)table).Measure(options, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var lines = Segment.SplitLines(((IRenderable)table).Render(options, maxWidth));
        return lines.Skip(1).SkipLast(1).SelectMany(line => line.Append(Segment.LineBreak));
    }
}
