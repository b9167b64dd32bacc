using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What is said of a file of figures: what it holds, what is wrong with it, what became of it.</summary>
public static class ImportTexts
{
    public const string ImportButton = "Import";
    public const string CancelButton = "Cancel";

    public static Line NoFile(string name) => Line.Of($"There is no file “{name}” here that I can read. In the terminal a path works:"
        + $" `metric import figures.csv`; in Slack and Discord the file is attached, or `metric import` alone asks for it.");

    public static Line OneFile(int files) => Line.Of($"Those are {files} files at once. One works: each has a preview of its own.");

    /// <summary>The platform does not give a file out that was handed in there.</summary>
    public static Line NotHandedOver(string name) =>
        Line.Of($"“{name}” did not reach me, so nothing was read of it. Sending it once more usually works.");

    public static Line FileTooLarge(int megabytes) => Line.Of($"That file is larger than {megabytes} MB. A part of it works: a year at a time, or a metric at a time.");

    public static Line IsWorkbook() => Line.Of($"That is a workbook, not a CSV file. “Save as”, “CSV UTF-8” in the spreadsheet makes one that works.");

    public static Line IsPrint() => Line.Of($"That is a PDF, from which no figures can be read. “Save as” or “Export”, “CSV”, where it came"
        + $" from makes a file that works.");

    public static Line IsPage() => Line.Of($"That is a web page, not a CSV file. “Download as CSV” on the page itself makes one that works.");

    public static Line NotText() => Line.Of($"That is no text file. A CSV file works: a line a day, with a date and a number.");

    public static Line WrongEncoding() => Line.Of($"Some of its letters can't be read: it says that it is UTF-8, and is not. “Save as”,"
        + $" “CSV UTF-8” makes a file that works.");

    public static Line Empty() => Line.Of($"There are no figures in it. A first line of headings and a line a day works: `date,leads`, then `2026-01-05,3`.");

    public static Line TooLong(int lines) => Line.Of($"It has more than {lines} lines. A part of it works: a year at a time, or a metric at a time.");

    public static Line TooMany(int figures) =>
        Line.Of($"It has more than {figures} figures. A part of it works: a year at a time, or some of the metrics.");

    public static Line QuoteNotClosed(int line) => Line.Of($"Line {line}: a field begins with a quote that is never closed. A closing quote works, or none at all.");

    public static Line BehindQuote(int line) =>
        Line.Of($"Line {line}: something stands behind a closing quote. A quote inside of a field is written twice (\"\").");

    public static string Column(int number) => $"column {number}";

    public static Line NoDates() => Line.Of($"I find no column of dates. Dates such as 2026-01-05 work; `--date HEADING` says which column it is.");

    public static Line NoNumbers() => Line.Of($"I find no column of numbers. `--value HEADING` says which column it is.");

    public static Line NoColumn(string name, IReadOnlyList<string> headings) =>
        Line.Of($"There is no column “{name}”. There is {string.Join(", ", headings)}.");

    public static Line WhichColumn(IReadOnlyList<string> headings) =>
        Line.Of($"Which column holds the numbers: {string.Join(", ", headings)}? `--value HEADING` says it.");

    public static Line WhichMetric(IReadOnlyList<string> metrics) => metrics.Count == 0
        ? Line.Of($"There is no number to import into yet. `metric add leads` makes one.")
        : Line.Of($"Which number is it? There is {string.Join(", ", metrics)}: `metric import FILE into {metrics[0]}` says it.");

    public static Line NoMetric(IReadOnlyList<string> names) => Line.Of(
        $"There is no number called {string.Join(", ", names.Take(5).Select(n => $"“{n}”"))}. `metric add` makes one; `metric import FILE into NAME`"
            + $" puts the figures into one that is there (`metric list`). Nothing was imported.");

    public static Line BadLines(int lines) => lines == 1
        ? Line.Of($"Nothing was imported: **1 line** is not right yet.")
        : Line.Of($"Nothing was imported: **{lines} lines** are not right yet.");

    public static Line BadLine(int line, Line what) => Line.Of($"Line {line}:") + what;

    public static Line MoreBadLines(int lines) => Line.Of($"… and {lines} more like these.");

    public static Line FieldCount(int fields, int headings) => Line.Of($"{fields} {(fields == 1 ? "field" : "fields")} where there should be {headings}.");

    public static Line NoName() => Line.Of($"it names no number.");

    public static Line Formula(string field) => Line.Of($"“{field}” begins like a formula, which I don't take. A plain name or number works.");

    public static Line NotADate(string field) => Line.Of($"“{field}” is no date. 2026-01-05 works.");

    public static Line NotANumber(string field) => Line.Of($"“{field}” is no number. 12 or 12.5 works.");

    public static Line NoSuchDay() => Line.Of($"there is no such day in the order of day and month that the other lines have. 2026-01-05 works anywhere.");

    public static Line NotYet(LocalDate day) => Line.Of($"{day} is still to come. Days up to today work.");

    public static Line OtherMark() => Line.Of($"its decimals are marked otherwise than in the other lines. One mark for all of the file works.");

    public static Line TooFine() => Line.Of($"it has more than 3 decimals. Up to 3 work.");

    public static Line TwoFigures(LocalDate day, int other) => Line.Of($"another figure for {day} than line {other} gives. One figure a day works.");

    public static Line BothOrders(int dayLine, string dayDate, int monthLine, string monthDate) => Line.Of(
        $"Nothing was imported: line {dayLine} ({dayDate}) can only put the day first, line {monthLine} ({monthDate}) only the month. One order in"
            + $" all of the file works; 2026-01-31 is the safest.");

    public static Line BothMarks(int pointLine, int commaLine) => Line.Of(
        $"Nothing was imported: line {pointLine} has a decimal point, line {commaLine} a decimal comma. One of the two in all of the file works.");

    /// <summary>How the file was read.</summary>
    public static Line Read(string file, string encoding, string delimiter, string date, string values) =>
        Line.Of($"**{file}** ({encoding}, divided by {delimiter}): dates from “{date}”, numbers from “{values}”.");

    public static string Delimiter(string delimiter) => delimiter switch
    {
        ";" => "semicolons",
        "\t" => "tabs",
        _ => "commas",
    };

    public static Line OpenDates(bool dayFirst) =>
        Line.Of($"Its dates could be read both ways: I take the {(dayFirst ? "day" : "month")} first. `settings dates` changes that, 2026-01-31 spares it.");

    public static Line OpenNumbers(bool comma) =>
        Line.Of($"Its numbers could be read both ways: I take {(comma ? "1,234 as a little over 1" : "1,234 as a thousand and more")}. `settings numbers` changes that.");

    public static Line Repeated(int lines) => Line.Of($"{lines} {(lines == 1 ? "line repeats what an earlier one says, and counts" : "lines repeat what an earlier one says, and count")} once.");

    /// <summary>What a metric gets.</summary>
    public static Line Figures(string metric, int fresh, int changed, int same, LocalDate? first, LocalDate? last) => first is { } from && last is { } to
        ? Line.Of($"**{metric}**: {fresh} new, {changed} corrected, {same} there already; from {from} to {to}.")
        : same == 1 ? Line.Of($"**{metric}**: its 1 figure is there already.")
        : Line.Of($"**{metric}**: all {same} figures are there already.");

    public static Line Moves(Quantity before, Quantity after) => Line.Of($"It moves {before} → **{after}**.");

    public static Line History(int figures) =>
        Line.Of($"{figures} of them are of days before your goal on it began: they are kept as history, and move no total.");

    public static Line AddedUp() =>
        Line.Of($"Each figure is what came that day, and is added. If they are running totals, `metric import FILE totals` reads them so.");

    public static Line NothingNew() => Line.Of($"Nothing to import: every figure is there already, and nothing was changed.");

    public static Line AskToImport() => Line.Of($"Nothing is imported yet. Shall I?");

    public static Line Gone() => Line.Of($"That preview is over: the figures are imported, cancelled, or another file came after it. `metric import` reads the file again.");

    public static Line NotYours() => Line.Of($"Somebody else read that file. Who read it decides; `metric import` reads yours.");

    public static Line ImportedSince() =>
        Line.Of($"Another file was imported since that preview, so its figures may be out of date. `metric import` reads the file again.");

    public static Line Cancelled() => Line.Of($"Nothing was imported.");

    public static Line Imported(int figures) => Line.Of($"Imported: **{figures}** {(figures == 1 ? "figure" : "figures")}.");

    public static Line StandsAt(string metric, decimal? before, decimal? after, string unit) => before == after
        ? Line.Of($"**{metric}** stays at {(after is { } same ? Line.Figure(Quantity.Of(same, unit)) : Line.Plain("no reading"))}.")
        : RecordTexts.Changed(metric, before ?? 0, after ?? 0, unit);
}
