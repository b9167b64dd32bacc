using CoachBot.Domain.Goals;

namespace CoachBot.Application.Imports;

/// <summary>A figure as its line gives it.</summary>
/// <param name="Line">From 1 on.</param>
/// <param name="Metric">Null where nobody knows it.</param>
internal readonly record struct SheetCell(int Line, FileDate Date, FileNumber Number, Metric? Metric);
