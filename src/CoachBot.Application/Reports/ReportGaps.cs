using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Reports;

/// <summary>What a report can't say, each with why.</summary>
public static class ReportGaps
{
    public static IReadOnlyList<Line> Of(SeasonReport report)
    {
        var lines = Found(report).ToList();
        return lines.Count > 0 ? lines : [ReportTexts.NothingUnknown()];
    }

    private static IEnumerable<Line> Found(SeasonReport report)
    {
        List<string> hidden =
        [
            .. report.Strategies.Where(s => s.Now.Minutes is null).Select(s => s.Strategy.Name),
            .. report.Channels.Where(c => c.Worth.Now.Minutes is null).Select(c => c.Worth.Channel.Name),
        ];
        if (hidden.Count > 0)
        {
            yield return ReportTexts.TimeNotShown(hidden);
        }

        if (!report.HasRate)
        {
            yield return ReportTexts.NoRate();
        }

        var uncounted = report.Strategies.Where(s => s.Now.Outcomes is null).Select(s => s.Strategy.Name).ToList();
        if (uncounted.Count > 0)
        {
            yield return ReportTexts.NotCounted(uncounted);
        }

        var unvalued = report.Strategies.Where(s => s.Now.Outcomes is not null && s.Strategy.OutcomeValue is null).Select(s => s.Strategy.Name).ToList();
        if (unvalued.Count > 0)
        {
            yield return ReportTexts.NotValued(unvalued);
        }

        var early = report.Goals.Where(g => !g.Snapshot.HasEnded && g.Snapshot.Forecast is Forecast.TooEarly).Select(g => GoalCommandTexts.Name(g.Snapshot.Goal)).ToList();
        if (early.Count > 0)
        {
            yield return ReportTexts.NotForecast(early);
        }

        if (report.Kept.Count(w => w.Counts is null) is > 0 and var weeks)
        {
            yield return ReportTexts.WeeksNotShown(weeks);
        }

        if (report.Stage.Seen is null)
        {
            yield return ReportTexts.NotAssessed();
        }

        if (report.Stage.Customers is null)
        {
            yield return ReportTexts.CustomersNotAsked();
        }
    }
}
