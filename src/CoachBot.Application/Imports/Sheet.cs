using CoachBot.Domain.Goals;

namespace CoachBot.Application.Imports;

/// <summary>A file that was read without one bad line.</summary>
/// <param name="Encoding">What its bytes were.</param>
/// <param name="Delimiter">What divides its fields.</param>
/// <param name="DateColumn">What the column of dates is called.</param>
/// <param name="ValueColumns">What the columns of numbers are called.</param>
/// <param name="DayFirst">How open dates were read; null where none was open.</param>
/// <param name="DecimalComma">How open numbers were read; null where none was open.</param>
/// <param name="Figures">One a metric and day, in their order.</param>
/// <param name="Repeated">Lines that say what an earlier line said already.</param>
public sealed record Sheet(
    string Encoding, char Delimiter, string DateColumn, IReadOnlyList<string> ValueColumns, bool? DayFirst, bool? DecimalComma,
    ArraySegment<ImportedFigure> Figures, int Repeated);
