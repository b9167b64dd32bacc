namespace CoachBot.Pdf;

/// <summary>How large a page is set, and how much of it at most.</summary>
/// <param name="Size">Of the text, in points.</param>
/// <param name="MostRows">Of a table.</param>
/// <param name="MostLines">Of a paragraph.</param>
/// <param name="MostLinesOfCell">Of a cell of a table.</param>
internal sealed record PaperStyle(double Size, int MostRows, int MostLines, int MostLinesOfCell)
{
    private const int Any = 1000;

    /// <summary>Smaller type first; then fewer rows; then shorter paragraphs.</summary>
    public static IReadOnlyList<PaperStyle> LargestFirst { get; } =
    [
        .. new[] { 10, 9.5, 9, 8.5, 8, 7.5, 7 }.Select(size => new PaperStyle(size, Any, Any, 3)),
        .. new[] { 12, 8, 6, 4, 3 }.Select(rows => new PaperStyle(7, rows, Any, 2)),
        new(7, 3, 4, 2), new(7, 2, 2, 1), new(6.5, 1, 1, 1),
    ];

    public double TitleSize => Size * 1.65;

    public double HeadingSize => Size * 1.15;

    public double SmallSize => Size * 0.85;

    public double Leading => Size * 1.32;

    /// <summary>Before a heading.</summary>
    public double Gap => Size * 0.95;

    /// <summary>How high the bars of weeks are.</summary>
    public double BarHeight => Size * 3.6;
}
