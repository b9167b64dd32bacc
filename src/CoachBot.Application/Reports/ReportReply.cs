using CoachBot.Application.Commands.Worth;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using NodaTime;

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

    private static ReportFacts Facts(SeasonReport report) => new(
        report.Span.From, report.Span.To,
        [.. report.Strategies.Select(StrategyWorthFact.Of)],
        [.. report.Channels.Select(c => new ReportChannelFact(
            c.Worth.Channel.Name, c.Worth.Now.Minutes, c.Worth.Before.Minutes, c.Worth.Now.Cost, c.Decided?.Verdict.ToString(), c.Call?.ToString()))],
        [.. report.Goals.Select(g => new ReportGoalFact(GoalFacts.Of(g.Snapshot), g.From, g.Owner))],
        [.. report.Kept.Select(w => new WeekKeptFact(w.Monday, w.Counts?.Good, w.Counts?.Due))],
        KeptWeeks.TotalOf(report.Kept).Good, KeptWeeks.TotalOf(report.Kept).Due,
        KeptWeeks.TotalOf(report.KeptBefore).Good, KeptWeeks.TotalOf(report.KeptBefore).Due,
        new ReportStageFact(
            report.Stage.Evidence.Stage?.ToString(), report.Stage.EvidenceBefore.Stage?.ToString(), report.Stage.Seen?.Lowest.ToString(),
            report.Stage.Customers?.Stage.ToString()),
        report.Freed.Minutes,
        report.Changes.MayShow ? new ChangesFact(report.Changes.Wanted, report.Changes.Done) : null);
}

/// <summary>The figures of <c>review report</c>.</summary>
/// <param name="KeptBefore">What was kept in the twelve weeks before.</param>
/// <param name="Freed">Minutes a week.</param>
/// <param name="Changes">Null where too few answered for a total.</param>
public sealed record ReportFacts(
    LocalDate From, LocalDate To, IReadOnlyList<StrategyWorthFact> Strategies, IReadOnlyList<ReportChannelFact> Channels,
    IReadOnlyList<ReportGoalFact> Goals, IReadOnlyList<WeekKeptFact> Weeks, int Kept, int Due, int KeptBefore, int DueBefore, ReportStageFact Stage,
    int Freed, ChangesFact? Changes);

/// <param name="Minutes">Null where they may not be shown.</param>
/// <param name="Before">Those of the twelve weeks before.</param>
/// <param name="Cost">Null where the time has no price.</param>
/// <param name="Verdict">What was decided; null where nothing was.</param>
/// <param name="Call">What worth says of it; null where it serves no strategy.</param>
public sealed record ReportChannelFact(string Name, int? Minutes, int? Before, decimal? Cost, string? Verdict, string? Call);

/// <inheritdoc cref="GoalReport"/>
public sealed record ReportGoalFact(GoalFacts Goal, decimal From, string Owner);

/// <summary>What a team kept in a week; null where the total would tell on somebody.</summary>
public sealed record WeekKeptFact(LocalDate Monday, int? Kept, int? Due);

/// <summary>Where the team is on its journey: by the evidence, before the span, by its own eyes and by its customers'.</summary>
public sealed record ReportStageFact(string? Evidence, string? Before, string? Seen, string? Customers);

public sealed record ChangesFact(int Wanted, int Done);
