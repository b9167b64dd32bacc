namespace CoachBot.Pdf;

/// <summary>How wide the columns of a table are.</summary>
internal static class ColumnWidths
{
    /// <summary>
    /// What each needs, where there is room for all; else those that need no more than an equal share of what is left have that, and the
    /// others share the rest.
    /// </summary>
    /// <param name="needed">What each would need on one line.</param>
    public static IReadOnlyList<double> Of(IReadOnlyList<double> needed, double room)
    {
        if (needed.Sum() <= room)
        {
            return needed;
        }

        var widths = new double[needed.Count];
        var (left, open) = (room, needed.Count);
        foreach (var (need, column) in needed.Select((need, column) => (need, column)).OrderBy(n => n.need))
        {
            widths[column] = Math.Min(need, left / open);
            left -= widths[column];
            open--;
        }

        return widths;
    }
}
