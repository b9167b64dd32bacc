using CoachBot.Application.Commands;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Imports;

/// <summary>
/// How dates and numbers that could be read both ways are to be read: as all others of the file are, else as the speaker reads.
/// </summary>
internal static class CellOrders
{
    /// <summary>Whether the day comes first, and whether it is the speaker's settings alone that say so.</summary>
    public static (bool DayFirst, bool IsOpen) OfDates(List<SheetCell> cells, ImportWish wish)
    {
        int? day = null, month = null;
        var isOpen = false;
        for (var i = 0; i < cells.Count; i++)
        {
            day ??= cells[i].Date.OnlyDayFirst ? i : null;
            month ??= cells[i].Date.OnlyMonthFirst ? i : null;
            isOpen |= cells[i].Date.Clear is null;
        }

        return (day, month) switch
        {
            ({ } d, { } m) => throw new UserError(ImportTexts.BothOrders(cells[d].Line, cells[d].Date.ToString(), cells[m].Line, cells[m].Date.ToString())),
            ({ }, null) => (true, false),
            (null, { }) => (false, false),
            _ => (wish.Dates != DateFormat.MonthDay, isOpen),
        };
    }

    /// <summary>Whether a comma divides decimals, and whether it is the speaker's settings alone that say so.</summary>
    public static (bool Comma, bool IsOpen) OfDecimals(List<SheetCell> cells, char delimiter, ImportWish wish)
    {
        int? point = null, comma = null;
        var isOpen = false;
        for (var i = 0; i < cells.Count; i++)
        {
            point ??= cells[i].Number.OnlyWithPoint ? i : null;
            comma ??= cells[i].Number.OnlyWithComma ? i : null;
            isOpen |= cells[i].Number.IsOpen;
        }

        return (point, comma) switch
        {
            ({ } p, { } c) => throw new UserError(ImportTexts.BothMarks(cells[p].Line, cells[c].Line)),
            (null, { }) => (true, false),
            ({ }, null) => (false, false),
            _ => (delimiter == ';' || wish.Numbers == NumberFormat.Continental, isOpen),
        };
    }
}
