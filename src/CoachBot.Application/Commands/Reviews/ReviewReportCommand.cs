using CoachBot.Application.Commands.Data;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Content;
using CoachBot.Application.Replies;
using CoachBot.Application.Reports;
using CoachBot.Application.Texts;
using CoachBot.Application.Worth;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Reviews;

/// <summary>The last twelve full weeks on one page, to be sent to whoever pays for them.</summary>
public sealed class ReviewReportCommand(CoachingContent content, Func<IReportPaper> paper) : ICommand
{
    private const string Pdf = "pdf";
    private const string Markdown = "markdown";
    private const string Csv = "csv";

    /// <summary>Goals that were closed more than a year ago are no longer in the books, and the weeks before are looked at, too.</summary>
    private const int MostWeeksBack = 26;

    private static readonly string[] Formats = [Pdf, Markdown, Csv];

    public CommandDefinition Definition { get; } = new("review report", "Twelve weeks on one page, for the boss", CommandEffect.Query)
    {
        Who = Role.Lead,
        Parameters =
        [
            new("format", ParameterKind.Choice, "As what") { Choices = Formats, Default = Pdf },
            new("to", ParameterKind.Date, "The last day (optional)") { Sense = DateSense.NearestPast, Markers = ["to"], OnlyMarked = true, InForm = true },
        ],
        Examples = ["review report", "review report csv", "review report markdown to 28 Dec"],
    };

    public Reply Handle(CommandContext context)
    {
        var report = SeasonReader.Read(context, content.Assessment, SpanOf(context));
        var format = context.Arguments.Find<string>("format") ?? Formats[0];
        var reply = ReportReply.Of(report, FileOf(context, report, format));
        return reply.With(Formats.Where(f => f != format)
            .SelectMany(f => CommandButton.Of(Label(f), $"review report {f} to {report.Span.To.Iso()}")));
    }

    private static WorthPeriods SpanOf(CommandContext context)
    {
        var latest = WorthPeriods.FullWeeks(SeasonReport.Weeks, context.Today);
        if (context.Arguments.Find<DateValue>("to")?.Date is not { } to)
        {
            return latest;
        }

        var span = WorthPeriods.FullWeeks(SeasonReport.Weeks, to.PlusDays(1));
        var earliest = latest.To.PlusWeeks(-MostWeeksBack);
        return span.To < earliest ? throw new UserError(ReportCommandTexts.TooFarBack(earliest)) : span;
    }

    private Attachment FileOf(CommandContext context, SeasonReport report, string format)
    {
        var reader = new ReaderFormat(context.Member.AsReader(), context.Today, withYears: true);
        return format switch
        {
            Pdf => new(NameOf(report, "pdf"), "application/pdf", paper().Write(ReportPage.Of(report), reader, context.Now)),
            Csv => new(NameOf(report, "csv"), "text/csv", ExportFiles.Csv(ReportCsv.Of(report))),
            _ => new(NameOf(report, "md"), "text/markdown", MarkdownPage.Render(ReportPage.Of(report), reader)),
        };
    }

    private static string NameOf(SeasonReport report, string ending)
    {
        var team = string.Join('-', string.Concat(report.Team.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var name = team.Length == 0 ? "team" : team[..Math.Min(team.Length, 30)];
        return $"report-{name}-{report.Span.From.Iso()}-to-{report.Span.To.Iso()}.{ending}";
    }

    private static string Label(string format) => format switch
    {
        Csv => ReportCommandTexts.CsvButton,
        Pdf => ReportCommandTexts.PdfButton,
        _ => ReportCommandTexts.MarkdownButton,
    };
}
