using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Imports;

/// <summary>What somebody says of a file, and how they read.</summary>
/// <param name="Metric">The metric that all figures belong to; null where the file tells.</param>
/// <param name="DateColumn">The heading of the column of dates; null to guess.</param>
/// <param name="ValueColumn">The heading of the column of numbers; null to guess.</param>
/// <param name="Dates">What decides where day and month could be either.</param>
/// <param name="Numbers">What decides where a comma could divide thousands or decimals.</param>
/// <param name="Today">The last day that a figure may be of.</param>
public sealed record ImportWish(
    string? Metric, string? DateColumn, string? ValueColumn, DateFormat Dates, NumberFormat Numbers, LocalDate Today);
