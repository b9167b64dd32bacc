using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Reports;

/// <summary>A report in one paragraph: what the team set out to do, what came of it, what went in.</summary>
public static class ReportSummary
{
    private const int MostNamed = 3;

    public static Line Of(SeasonReport report)
    {
        var shown = report.Strategies.Where(s => s.Now.Minutes is not null).ToList();
        var line = ReportTexts.SetOut([.. report.Strategies.Take(MostNamed).Select(s => s.Strategy.Name)]);
        if (report.Strategies.Count > 0)
        {
            line += ReportTexts.CameOf(
            [
                .. report.Strategies.Where(s => s.Now.Outcomes is not null).Take(MostNamed).Select(s => ReportTexts.Outcome(
                    Quantity.Of(s.Now.Outcomes!.Value, s.Unit), Quantity.Of(s.Before.Outcomes ?? 0, ""))),
            ]);
        }

        if (shown.Count > 0)
        {
            line += ReportTexts.WentIn(shown.Sum(s => s.Now.Minutes!.Value), isPart: shown.Count < report.Strategies.Count, CostOf(report));
        }

        line += ReportTexts.GoalsInShort(report.Goals.Count(IsOnCourse), report.Goals.Count);
        var (kept, before) = (KeptWeeks.TotalOf(report.Kept), KeptWeeks.TotalOf(report.KeptBefore));
        return line + ReportTexts.KeptInShort(kept.Good, kept.Due, PercentOf(before));
    }

    /// <summary>Reached, ahead or on its line.</summary>
    public static bool IsOnCourse(GoalReport goal) =>
        goal.Snapshot.Status is GoalStatus.Achieved or GoalStatus.There or GoalStatus.Ahead or GoalStatus.OnTrack;

    /// <summary>What all strategies cost together; null where that of one is not known.</summary>
    private static Quantity? CostOf(SeasonReport report) => report.Strategies.All(s => s.Now.Cost is not null)
        ? Quantity.Of(report.Strategies.Sum(s => s.Now.Cost!.Value), report.Currency ?? "€")
        : null;

    private static int? PercentOf(Counts counts) =>
        counts.Consistency is { } share ? (int)Math.Round(100 * share, MidpointRounding.AwayFromZero) : null;
}
