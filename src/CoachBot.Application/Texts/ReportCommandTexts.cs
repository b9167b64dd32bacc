using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What is said to a lead who asks for the report.</summary>
public static class ReportCommandTexts
{
    public const string MarkdownButton = "As Markdown";
    public const string CsvButton = "As CSV";
    public const string PdfButton = "As PDF";
    public const string ReportButton = "Report for the boss";

    public static Line Heading(LocalDate from, LocalDate to) => Line.Of($"Report, {from} to {to}");

    public static Line ReadFirst() => Line.Of($"Read the file before you send it: goals stand in it with their owners, nobody else is named.");

    public static Line TooFarBack(LocalDate earliest) => Line.Of($"That is further back than I can tell fairly. {earliest} is the earliest day on which a report can end.");
}
