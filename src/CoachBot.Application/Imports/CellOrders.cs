using CoachBot.Application.Commands;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Imports;

/// <summary>
/// How dates and numbers that could be read both ways are to be read: as all others of the file are, else as the speaker reads.
/// </summary>
internal sealed class CellOrders(char delimiter, ImportWish wish)
{
    private SheetCell? _dayFirst;
    private SheetCell? _monthFirst;
    private SheetCell? _withPoint;
    private SheetCell? _withComma;
    private bool _isDateOpen;
    private bool _isNumberOpen;

    /// <summary>Learns from a cell.</summary>
    public void Add(in SheetCell cell)
    {
        _dayFirst ??= cell.Date.OnlyDayFirst ? cell : null;
        _monthFirst ??= cell.Date.OnlyMonthFirst ? cell : null;
        _isDateOpen |= cell.Date.Clear is null;
        _withPoint ??= cell.Number.OnlyWithPoint ? cell : null;
        _withComma ??= cell.Number.OnlyWithComma ? cell : null;
        _isNumberOpen |= cell.Number.IsOpen;
    }

    /// <summary>Whether the day comes first, and whether it is the speaker's settings alone that say so.</summary>
    /// <exception cref="UserError">The file has both orders.</exception>
    public (bool DayFirst, bool IsOpen) OfDates() => (_dayFirst, _monthFirst) switch
    {
        ({ } day, { } month) => throw new UserError(ImportTexts.BothOrders(day.Line, day.Date.ToString(), month.Line, month.Date.ToString())),
        ({ }, null) => (true, false),
        (null, { }) => (false, false),
        _ => (wish.Dates != DateFormat.MonthDay, _isDateOpen),
    };

    /// <summary>Whether a comma divides decimals, and whether it is the speaker's settings alone that say so.</summary>
    /// <exception cref="UserError">The file has both marks.</exception>
    public (bool Comma, bool IsOpen) OfDecimals() => (_withPoint, _withComma) switch
    {
        ({ } point, { } comma) => throw new UserError(ImportTexts.BothMarks(point.Line, comma.Line)),
        (null, { }) => (true, false),
        ({ }, null) => (false, false),
        _ => (delimiter == ';' || wish.Numbers == NumberFormat.Continental, _isNumberOpen),
    };
}
