namespace CoachBot.Application.Imports;

/// <summary>A record of a file.</summary>
/// <param name="Line">The line on which it begins, from 1 on, as a text editor counts.</param>
public readonly record struct CsvRecord(int Line, string[] Fields);
