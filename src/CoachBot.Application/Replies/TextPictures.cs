namespace CoachBot.Application.Replies;

/// <summary>The pictures of a reply, drawn with characters that are one column wide.</summary>
public static class TextPictures
{
    private const string Steps = "▁▂▃▄▅▆▇█";

    /// <summary>A cell's sign in a heatmap.</summary>
    public static char Sign(HeatCell cell) => cell switch
    {
        HeatCell.Nothing => '·',
        HeatCell.Kept => '■',
        HeatCell.MadeUp => '▣',
        HeatCell.Missed => '□',
        HeatCell.Reserve => '◇',
        HeatCell.Excused => '–',
        HeatCell.Bonus => '+',
        HeatCell.Open => '○',
        _ => throw new ArgumentOutOfRangeException(nameof(cell)),
    };

    /// <summary>What a cell means, for the legend.</summary>
    public static string Meaning(HeatCell cell) => cell switch
    {
        HeatCell.Nothing => "nothing due",
        HeatCell.Kept => "kept",
        HeatCell.MadeUp => "made up",
        HeatCell.Missed => "missed",
        HeatCell.Reserve => "reserve",
        HeatCell.Excused => "excused",
        HeatCell.Bonus => "bonus",
        HeatCell.Open => "open",
        _ => throw new ArgumentOutOfRangeException(nameof(cell)),
    };

    /// <summary>The kinds of cells that occur, in the order of the legend: what happened first, nothing last.</summary>
    public static IReadOnlyList<HeatCell> Used(Block.Heatmap map) =>
        [.. map.Weeks.SelectMany(week => week).Distinct().OrderBy(cell => cell == HeatCell.Nothing).ThenBy(cell => cell)];

    /// <summary>A weekday's cells, one a week; a week that has not got so far has nothing there.</summary>
    /// <param name="weekday">0 for Monday to 6 for Sunday.</param>
    public static IEnumerable<HeatCell> Row(Block.Heatmap map, int weekday) =>
        map.Weeks.Select(week => weekday < week.Count ? week[weekday] : HeatCell.Nothing);

    /// <summary>
    /// How many of a bar's cells are filled: the nearest whole number, but all of them only from a share of 1 on and none only
    /// up to 0, so that the bar never says done, or not begun, too early.
    /// </summary>
    public static int Filled(double share, int cells) =>
        !(share > 0) ? 0 : share >= 1 ? cells : Math.Clamp((int)Math.Round(share * cells), 1, cells - 1);

    /// <summary><c>██████░░░░</c></summary>
    public static string Bar(double share, int cells)
    {
        var filled = Filled(share, cells);
        return new string('█', filled) + new string('░', cells - filled);
    }

    /// <summary>
    /// One step for each value between the least and the greatest of them; all in the middle where they are alike, a point
    /// where a value is not a finite number.
    /// </summary>
    public static string Spark(IReadOnlyList<double> values)
    {
        var finite = values.Where(double.IsFinite).ToArray();
        if (finite.Length == 0)
            return new string('·', values.Count);

        var (least, greatest) = (finite.Min(), finite.Max());
        return string.Concat(values.Select(value => !double.IsFinite(value) ? '·' : Steps[Step(value, least, greatest)]));
    }

    /// <summary>
    /// A track with <c>|</c> where the line stands and <c>●</c> where the value stands (and hides the line, where both are the
    /// same); shares beyond 0 and 1 stand at its ends.
    /// </summary>
    public static string Track(double value, double line, int cells)
    {
        var track = new char[cells];
        Array.Fill(track, '─');
        track[Place(line, cells)] = '|';
        track[Place(value, cells)] = '●';
        return new string(track);
    }

    private static int Place(double share, int cells) =>
        double.IsNaN(share) ? 0 : (int)Math.Round(Math.Clamp(share, 0, 1) * (cells - 1));

    // Halved, so that the span of the greatest doubles stays finite.
    private static int Step(double value, double least, double greatest) => least == greatest
        ? Steps.Length / 2
        : (int)Math.Round(((value / 2) - (least / 2)) / ((greatest / 2) - (least / 2)) * (Steps.Length - 1));
}
