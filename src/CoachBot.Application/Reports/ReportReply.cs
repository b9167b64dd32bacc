using CoachBot.Application.Commands.Worth;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Reports;

/// <summary>A report in short, for the one who asked, with all of its figures as facts.</summary>
public static class ReportReply
{
    public static Reply Of(SeasonReport report, Attachment file) =>
        Reply.Of(
            new Block.Heading(ReportCommandTexts.Heading(report.Span.From, report.Span.To)),
            new Block.Text(ReportSummary.Of(report)),
            new Block.Text(ReportCommandTexts.ReadFirst()))
            .WithFacts(Facts(report))
            with
        {
            Attachments = [file],
        };

    private static object Facts(SeasonReport report) => new
    {
        from = report.Span.From,
        to = report.Span.To,
        strategies = report.Strategies.Select(WorthBlocks.Facts).ToList(),
        channels = report.Channels.Select(c => new
        {
            name = c.Worth.Channel.Name,
            minutes = c.Worth.Now.Minutes,
            before = c.Worth.Before.Minutes,
            cost = c.Worth.Now.Cost,
            verdict = c.Decided?.Verdict.ToString(),
            call = c.Call?.ToString(),
        }).ToList(),
        goals = report.Goals.Select(g => new { goal = GoalFacts.Of(g.Snapshot), from = g.From, owner = g.Owner }).ToList(),
        weeks = report.Kept.Select(w => new { monday = w.Monday, kept = w.Counts?.Good, due = w.Counts?.Due }).ToList(),
        kept = KeptWeeks.TotalOf(report.Kept).Good,
        due = KeptWeeks.TotalOf(report.Kept).Due,
        keptBefore = KeptWeeks.TotalOf(report.KeptBefore).Good,
        dueBefore = KeptWeeks.TotalOf(report.KeptBefore).Due,
        stage = new
        {
            evidence = report.Stage.Evidence.Stage?.ToString(),
            before = report.Stage.EvidenceBefore.Stage?.ToString(),
            seen = report.Stage.Seen?.Lowest.ToString(),
            customers = report.Stage.Customers?.Stage.ToString(),
        },
        freed = report.Freed.Minutes,
        changes = report.Changes.MayShow ? new { wanted = report.Changes.Wanted, done = report.Changes.Done } : null,
    };
}
