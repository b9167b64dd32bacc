using System.Globalization;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Domain.Worth;

namespace CoachBot.Application.Reports;

/// <summary>All figures of a report as one table: a row a figure, with what it was in the twelve weeks before. What is not known is empty.</summary>
public static class ReportCsv
{
    public static ExportTable Of(SeasonReport report) => new(
        "report", ["section", "id", "name", "figure", "now", "before", "unit"],
        [
            Row(
                "report", "", report.Team, "period", $"{report.Span.From.Iso()} to {report.Span.To.Iso()}",
                $"{report.Span.BeforeFrom.Iso()} to {report.Span.BeforeTo.Iso()}", ""),
            .. report.Strategies.SelectMany(s => StrategyRows(report, s)),
            .. report.Channels.SelectMany(c => ChannelRows(report, c)),
            .. report.Goals.SelectMany(GoalRows),
            .. report.Kept.Zip(report.KeptBefore).SelectMany(pair => WeekRows(pair.First, pair.Second)),
            .. StageRows(report.Stage),
            .. StoppedRows(report),
        ]);

    private static IEnumerable<IReadOnlyList<object?>> StrategyRows(SeasonReport report, Application.Worth.StrategyWorth worth)
    {
        var (now, before) = (worth.Now, worth.Before);
        var money = report.Currency ?? "";
        IReadOnlyList<object?> Of(string figure, object? first, object? second, string unit) =>
            Row("strategy", $"S{worth.Strategy.Number}", worth.Strategy.Name, figure, first, second, unit);
        yield return Of("minutes", now.Minutes, before.Minutes, "min");
        yield return Of("spend", Number(now.Spend), Number(before.Spend), money);
        yield return Of("cost", Number(now.Cost), Number(before.Cost), money);
        yield return Of("outcomes", Number(now.Outcomes), Number(before.Outcomes), worth.Unit);
        yield return Of("cost per outcome", Number(now.CostPerOutcome), Number(before.CostPerOutcome), money);
        yield return Of("value", Number(now.Value), Number(before.Value), worth.Strategy.Currency ?? "");
        yield return Of("return", Number(now.Return), Number(before.Return), "");
        yield return Of("advice", GoalFacts.Kebab(worth.Advice.Call), null, "");
        foreach (var (metric, growth) in worth.Signals)
        {
            yield return Of($"early sign: {metric.Name}", Number(growth), null, metric.Unit);
        }
    }

    private static IEnumerable<IReadOnlyList<object?>> ChannelRows(SeasonReport report, ChannelReport channel)
    {
        var (now, before) = (channel.Worth.Now, channel.Worth.Before);
        IReadOnlyList<object?> Of(string figure, object? first, object? second, string unit) =>
            Row("channel", "", channel.Worth.Channel.Name, figure, first, second, unit);
        yield return Of("minutes", now.Minutes, before.Minutes, "min");
        yield return Of("spend", Number(now.Spend), Number(before.Spend), report.Currency ?? "");
        yield return Of("cost", Number(now.Cost), Number(before.Cost), report.Currency ?? "");
        yield return Of("verdict", channel.Decided is { } decided ? GoalFacts.Kebab(decided.Verdict) : null, null, "");
        yield return Of("advice", channel.Call is { } call ? GoalFacts.Kebab(call) : null, null, "");
    }

    private static IEnumerable<IReadOnlyList<object?>> GoalRows(GoalReport goal)
    {
        var snapshot = goal.Snapshot;
        var facts = GoalFacts.Of(snapshot);
        IReadOnlyList<object?> Of(string figure, object? now, object? before, string unit) =>
            Row("goal", $"G{facts.Number}", facts.Title, figure, now, before, unit);
        yield return Of("owner", goal.Owner, null, "");
        yield return Of("value", Number(facts.Value), Number(goal.From), facts.Unit);
        yield return Of("target", Number(facts.Target), null, facts.Unit);
        yield return Of("due", facts.Due, null, "");
        yield return Of("status", facts.Open ? facts.Status : "closed", null, "");
        yield return Of("forecast", snapshot.HasEnded ? null : facts.Forecast is { } chance ? Number((decimal)chance) : null, null, "0 to 1");
    }

    private static IEnumerable<IReadOnlyList<object?>> WeekRows(WeekKept week, WeekKept before)
    {
        yield return Row("week", week.Monday.Iso(), "", "kept", week.Counts?.Good, before.Counts?.Good, "appointments");
        yield return Row("week", week.Monday.Iso(), "", "due", week.Counts?.Due, before.Counts?.Due, "appointments");
    }

    private static IEnumerable<IReadOnlyList<object?>> StageRows(StageReport stage)
    {
        yield return Row("journey", "", "", "evidence", Word(stage.Evidence.Stage), Word(stage.EvidenceBefore.Stage), "");
        yield return Row("journey", "", "", "perceived, at least", Word(stage.Seen?.Lowest), Word(stage.SeenBefore?.Lowest), "");
        yield return Row("journey", "", "", "perceived, at most", Word(stage.Seen?.Highest), Word(stage.SeenBefore?.Highest), "");
        yield return Row("journey", "", "", "customers, as reported", Word(stage.Customers?.Stage), null, "");
    }

    private static IEnumerable<IReadOnlyList<object?>> StoppedRows(SeasonReport report)
    {
        yield return Row("freed", "", "", "by tools", report.Freed.ByTools, null, "min a week");
        yield return Row("freed", "", "", "by rest", report.Freed.ByRest, null, "min a week");
        foreach (var idle in report.Freed.Idle)
        {
            yield return Row("freed", "", idle.Name, GoalFacts.Kebab(idle.Audit!.Decision!.Verdict), idle.Audit.MinutesAWeek, null, "min a week");
        }

        var changes = report.Changes;
        yield return Row("changes", "", "", "wanted", changes.MayShow ? changes.Wanted : null, null, "");
        yield return Row("changes", "", "", "done", changes.MayShow ? changes.Done : null, null, "");
        yield return Row("changes", "", "", "not done", changes.MayShow ? changes.NotDone : null, null, "");
    }

    private static IReadOnlyList<object?> Row(string section, string id, string name, string figure, object? now, object? before, string unit) =>
        [section, id, name, figure, now, before, unit];

    /// <summary>Without zeros at its end.</summary>
    private static decimal? Number(decimal? value) =>
        value is { } known ? decimal.Parse(known.ToString("0.####", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;

    private static string? Word(Enum? state) => state is null ? null : GoalFacts.Kebab(state);
}
