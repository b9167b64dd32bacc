using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Application.Reports;

/// <summary>Puts a report on paper.</summary>
public interface IReportPaper
{
    /// <summary>One page of A4, as a PDF file; what has no room on it is said to stand in the CSV file.</summary>
    /// <param name="page">The title first.</param>
    /// <param name="format">How its reader wants days and numbers.</param>
    /// <param name="at">When it is made.</param>
    byte[] Write(IReadOnlyList<Block> page, ReaderFormat format, Instant at);
}
