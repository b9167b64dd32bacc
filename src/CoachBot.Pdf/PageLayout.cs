using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Pdf;

/// <summary>Puts blocks under one another, in a style.</summary>
internal sealed class PageLayout : IBlockVisitor<bool>
{
    private const int MostLinesOfHead = 2;
    private const double ColumnGap = 9;
    private const double BarGap = 4;
    private const double MostBarWidth = 26;

    private readonly List<Mark> _marks = [];
    private readonly PlainInlines _inlines;
    private readonly IRuler _ruler;
    private readonly PaperStyle _style;
    private bool _isTitled;

    private PageLayout(ReaderFormat format, IRuler ruler, PaperStyle style) => (_inlines, _ruler, _style) = (new PlainInlines(format), ruler, style);

    public IReadOnlyList<Mark> Marks => _marks;

    /// <summary>Where the next line would begin.</summary>
    public double Bottom { get; private set; } = Paper.Top;

    public static PageLayout Of(IEnumerable<Block> blocks, ReaderFormat format, IRuler ruler, PaperStyle style)
    {
        var layout = new PageLayout(format, ruler, style);
        foreach (var block in blocks)
        {
            block.Accept(layout);
        }

        return layout;
    }

    public bool Visit(Block.Text block) => Paragraph(block.Line, _style.Size, isBold: false, Ink.Text, _style.MostLines);

    public bool Visit(Block.Heading block)
    {
        if (!_isTitled)
        {
            _isTitled = true;
            Paragraph(block.Line, _style.TitleSize, isBold: true, Ink.Accent, most: 2);
            Bottom += _style.Gap / 2;
            return true;
        }

        Bottom += _style.Gap;
        Paragraph(block.Line, _style.HeadingSize, isBold: true, Ink.Accent, most: 1);
        Bottom += _style.Size * 0.2;
        return true;
    }

    public bool Visit(Block.Fields block) => block.Items.Aggregate(
        true, (_, f) => Paragraph($"{f.Name}: {_inlines.Text(f.Value)}", _style.Size, isBold: false, Ink.Text, _style.MostLines));

    public bool Visit(Block.Table block)
    {
        var shown = block.Rows.Count <= _style.MostRows ? block.Rows : [.. block.Rows.Take(_style.MostRows)];
        var rows = shown.Select(row => row.Select(cell => Drawn(_inlines.Text(cell))).ToList()).ToList();
        var widths = Widths(block.Head, rows);
        Row(block.Head, widths, isHead: true);
        Bottom += _style.Size * 0.25;
        _marks.Add(new Mark.Rule(Paper.Left, Paper.Right, Bottom));
        Bottom += _style.Size * 0.1;
        foreach (var row in rows)
        {
            Row(row, widths, isHead: false);
        }

        var left = block.Rows.Count - shown.Count;
        return left == 0 || Paragraph(ReportTexts.MoreInCsv(left), _style.SmallSize, isBold: false, Ink.Quiet, most: 1);
    }

    public bool Visit(Block.Meter block) => Labelled(block.Label, block.Words);

    public bool Visit(Block.Heatmap block) => Labelled(block.Label, block.Words);

    public bool Visit(Block.PacingLine block) => Labelled(block.Label, block.Words);

    /// <summary>A bar for each share, its per cent over it; a share that is not known has a dash.</summary>
    public bool Visit(Block.Sparkline block)
    {
        Labelled(block.Label, block.Words);
        if (block.Values.Count == 0)
        {
            return true;
        }

        var step = Math.Min(MostBarWidth + BarGap, (Paper.Right - Paper.Left) / block.Values.Count);
        var ground = Bottom + _style.SmallSize + _style.BarHeight + 2;
        for (var i = 0; i < block.Values.Count; i++)
        {
            var share = double.IsFinite(block.Values[i]) ? Math.Clamp(block.Values[i], 0, 1) : 0;
            var x = Paper.Left + (i * step);
            _marks.Add(new Mark.Bar(x, ground, step - BarGap, _style.BarHeight, Ink.Pale));
            _marks.Add(new Mark.Bar(x, ground, step - BarGap, _style.BarHeight * share, Ink.Accent));
            var words = double.IsFinite(block.Values[i]) ? $"{Math.Round(100 * block.Values[i], MidpointRounding.AwayFromZero)}" : ReportTexts.NoneCell;
            var inset = (step - BarGap - _ruler.WidthOf(words, _style.SmallSize, isBold: false)) / 2;
            _marks.Add(new Mark.Words(x + inset, ground - _style.BarHeight - 2, words, _style.SmallSize, IsBold: false, Ink.Quiet));
        }

        Bottom = ground + (_style.Size * 0.3);
        return true;
    }

    /// <summary>Where there is not room for all, a head breaks at its blanks before what stands under it does.</summary>
    private IReadOnlyList<double> Widths(IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var room = Paper.Right - Paper.Left - (ColumnGap * (heads.Count - 1));
        var cells = heads.Select((_, i) => rows.Select(r => Width(r[i], isBold: false)).DefaultIfEmpty(0).Max()).ToList();
        List<double> Needed(Func<string, double> ofHead) => [.. heads.Select((head, i) => Math.Max(cells[i], ofHead(head)))];
        var whole = Needed(head => Width(head, isBold: true));
        return whole.Sum() <= room ? whole : ColumnWidths.Of(Needed(head => head.Split(' ').Max(word => Width(word, isBold: true))), room);
    }

    private bool Labelled(string label, Line words) =>
        Paragraph($"{label}: {_inlines.Text(words)}", _style.Size, isBold: false, Ink.Text, _style.MostLines);

    private bool Paragraph(Line line, double size, bool isBold, Ink ink, int most) => Paragraph(_inlines.Text(line), size, isBold, ink, most);

    private bool Paragraph(string text, double size, bool isBold, Ink ink, int most)
    {
        foreach (var line in Wrapping.Lines(Drawn(text), Paper.Right - Paper.Left, size, isBold, most, _ruler))
        {
            Bottom += size * 1.32;
            _marks.Add(new Mark.Words(Paper.Left, Bottom - (size * 0.32), line, size, isBold, ink));
        }

        return true;
    }

    private void Row(IReadOnlyList<string> cells, IReadOnlyList<double> widths, bool isHead)
    {
        var (x, lines) = (Paper.Left, 1);
        for (var i = 0; i < cells.Count; i++)
        {
            var wrapped = Wrapping.Lines(cells[i], widths[i] + 0.01, _style.Size, isHead, isHead ? MostLinesOfHead : _style.MostLinesOfCell, _ruler);
            for (var line = 0; line < wrapped.Count; line++)
            {
                _marks.Add(new Mark.Words(
                    x, Bottom + (_style.Leading * line) + _style.Size, wrapped[line], _style.Size, isHead, isHead ? Ink.Quiet : Ink.Text));
            }

            x += widths[i] + ColumnGap;
            lines = Math.Max(lines, wrapped.Count);
        }

        Bottom += _style.Leading * lines;
    }

    private double Width(string text, bool isBold) => _ruler.WidthOf(text, _style.Size, isBold);

    private static string Drawn(string text) => Drawable.Of(text, OwnFonts.Coverage);
}
