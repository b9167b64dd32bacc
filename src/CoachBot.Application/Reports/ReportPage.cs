using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Application.Worth;
using CoachBot.Domain.Audits;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Worth;

namespace CoachBot.Application.Reports;

/// <summary>A report as one page of blocks, the title first: what every writer writes.</summary>
public static class ReportPage
{
    public static IReadOnlyList<Block> Of(SeasonReport report) =>
    [
        new Block.Heading(ReportTexts.Title(report.Team)),
        new Block.Text(ReportTexts.Period(report.Span.From, report.Span.To)),
        new Block.Text(ReportSummary.Of(report)),
        Heading(ReportTexts.Strategies),
        .. StrategiesOf(report),
        Heading(ReportTexts.Channels),
        .. ChannelsOf(report),
        Heading(ReportTexts.Goals),
        .. GoalsOf(report),
        Heading(ReportTexts.Rhythm),
        RhythmOf(report),
        Heading(ReportTexts.Journey),
        JourneyOf(report),
        new Block.Text(ReportTexts.TheWay(report.Stage.Evidence.Risk)),
        Heading(ReportTexts.Stopped),
        .. StoppedOf(report).Select(line => new Block.Text(line)),
        Heading(ReportTexts.Unknown),
        .. ReportGaps.Of(report).Select(line => new Block.Text(line)),
        Heading(ReportTexts.HowToRead),
        new Block.Text(ReportTexts.Notes()),
    ];

    private static Block.Heading Heading(string text) => new(Line.Plain(text));

    private static IEnumerable<Block> StrategiesOf(SeasonReport report)
    {
        if (report.Strategies.Count == 0)
        {
            return [new Block.Text(ReportTexts.NoStrategies())];
        }

        return [Table(
            report.Strategies,
            ("Strategy", s => Line.Plain($"S{s.Strategy.Number} {s.Strategy.Name}")),
            ("Time (before)", s => ReportTexts.Time(s.Now.Minutes, s.Before.Minutes)),
            ("Cost", s => CostOf(s.Now, report.Currency)),
            ("Outcomes (before)", OutcomesOf),
            ("Cost each", s => Money(s.Now.CostPerOutcome, report.Currency)),
            ("Worth", s => Money(s.Now.Value, s.Strategy.Currency)),
            ("Comes back", s => s.Now.Return is { } back ? Line.Of($"{back} for 1") : null),
            ("What now", s => Line.Plain(ReportTexts.Call(s.Advice.Call, s.Now.Outcomes is not null))))];
    }

    private static Line? OutcomesOf(StrategyWorth worth) =>
        worth.Now.Outcomes is { } now
            ? Line.Of($"{Quantity.Of(now, worth.Unit)} ({GoalCommandTexts.Number(worth.Before.Outcomes ?? 0)})")
            : worth.Signals is [var (metric, growth), ..] ? ReportTexts.EarlySign(Quantity.Of(growth, metric.Unit)) : null;

    private static IEnumerable<Block> ChannelsOf(SeasonReport report)
    {
        if (report.Channels.Count == 0)
        {
            return [new Block.Text(ReportTexts.NoChannels())];
        }

        return [Table(
            report.Channels,
            ("Channel", c => Line.Plain(c.Worth.Channel.Name)),
            ("Time (before)", c => ReportTexts.Time(c.Worth.Now.Minutes, c.Worth.Before.Minutes)),
            ("Cost", c => CostOf(c.Worth.Now, report.Currency)),
            ("Verdict", c => ReportTexts.Verdict(c.Decided?.Verdict, c.Decided?.On, c.Suggested)),
            ("Its strategy", c => c.Call is { } call ? Line.Plain(ReportTexts.Call(call, c.IsCounted)) : null))];
    }

    private static IEnumerable<Block> GoalsOf(SeasonReport report)
    {
        if (report.Goals.Count == 0)
        {
            return [new Block.Text(ReportTexts.NoGoals())];
        }

        return
        [
            Table(
                report.Goals,
                ("Goal", g => Line.Plain(GoalCommandTexts.Name(g.Snapshot.Goal))),
                ("Owner", g => Line.Plain(g.Owner)),
                ("Before → now → target", g => ReportTexts.Way(
                    GoalCommandTexts.Number(g.From), GoalCommandTexts.Number(g.Snapshot.Value), GoalCommandTexts.Amount(g.Snapshot, g.Snapshot.Terms.Target))),
                ("Due", g => Line.Of($"{g.Snapshot.Terms.Due}")),
                ("Status", g => Line.Plain(g.Snapshot.Goal.IsOpen ? GoalTexts.Status(g.Snapshot.Status) : GoalCommandTexts.Closed)),
                ("Chance", g => g.Snapshot.HasEnded ? null : Line.Of($"{GoalTexts.Forecast(g.Snapshot.Forecast)}"))),
            .. CalibrationOf(report).Select(line => new Block.Text(line)),
        ];
    }

    /// <summary>For each forecast that is told: how often such a one came true.</summary>
    private static IEnumerable<Line> CalibrationOf(SeasonReport report)
    {
        var told = report.Goals.Where(g => !g.Snapshot.HasEnded).Select(g => g.Snapshot.Forecast).OfType<Forecast.Odds>()
            .Select(odds => (int)Math.Round(odds.Probability * 10, MidpointRounding.AwayFromZero)).ToHashSet();
        return told.Count == 0 ? []
            : report.Calibration.IsTooFew ? [ReportTexts.NotCalibrated(report.Calibration.Goals, ForecastCalibration.FewestGoals)]
            : report.Calibration.Buckets.Where(b => told.Contains(b.Tenths)).Select(b => ReportTexts.Calibrated(b.Tenths, b.CameTrueInTen, b.Goals));
    }

    private static Block.Sparkline RhythmOf(SeasonReport report)
    {
        var total = KeptWeeks.TotalOf(report.Kept);
        return new Block.Sparkline(
            ReportTexts.ByWeek, [.. report.Kept.Select(w => w.Counts?.Consistency ?? double.NaN)],
            ReportTexts.Kept(total.Good, total.Due, report.Kept.Count(w => w.Counts is not null), report.Kept.Count));
    }

    private static Block.Table JourneyOf(SeasonReport report)
    {
        var stage = report.Stage;
        Line Seen(StageSeen? seen) => Line.Plain(seen is null ? ReportTexts.NoneCell : ReportTexts.Seen(seen.Lowest, seen.Highest));
        return new Block.Table(
            ["What says so", "Twelve weeks ago", "Now"],
            [
                [Line.Plain("the evidence"), Line.Plain(ReportTexts.Stage(stage.EvidenceBefore.Stage)), Line.Plain(ReportTexts.Stage(stage.Evidence.Stage))],
                [Line.Plain("the team itself"), Seen(stage.SeenBefore), Seen(stage.Seen)],
                [
                    Line.Plain("customers, as reported"), Line.Plain(ReportTexts.NoneCell),
                    stage.Customers is { } customers ? Line.Of($"{ReportTexts.Stage(customers.Stage)} ({customers.On})") : Line.Plain(ReportTexts.NoneCell),
                ],
            ]);
    }

    private static IEnumerable<Line> StoppedOf(SeasonReport report)
    {
        yield return ReportTexts.Freed(
            report.Freed.ByTools, report.Freed.ByRest, [.. report.Freed.Idle.Select(c => ReportTexts.Idle(c.Name, c.Audit!.Decision!.Verdict))]);
        if (report.Closed.Count > 0)
        {
            yield return ReportTexts.ClosedStrategies([.. report.Closed.Select(s => s.Name)]);
        }

        var changes = report.Changes;
        yield return !changes.MayShow ? ReportTexts.AnswersNotShown()
            : changes.Answers == 0 ? ReportTexts.NoAnswers()
            : ReportTexts.Wanted(changes.Answers, changes.Wanted, changes.Done, changes.NotDone, changes.Open);
    }

    /// <summary>What was paid alone is no whole cost, and says so.</summary>
    private static Line? CostOf(BottomLine line, string? currency) =>
        line.Cost is null && line.Spend == 0 ? null : WorthTexts.Cost(line.Cost, line.Spend, currency);

    private static Line? Money(decimal? amount, string? currency) => amount is { } some ? Line.Figure(Quantity.Of(some, currency ?? "€")) : null;

    /// <summary>A row for each item; a column in which nothing is known is left out, and what is not known in others is a dash.</summary>
    private static Block.Table Table<T>(IReadOnlyList<T> items, params (string Head, Func<T, Line?> Cell)[] columns)
    {
        var known = columns.Select(c => (c.Head, Cells: items.Select(c.Cell).ToList())).Where(c => c.Cells.Exists(cell => cell is not null)).ToList();
        return new Block.Table(
            [.. known.Select(c => c.Head)],
            [.. items.Select((_, row) => (Line[])[.. known.Select(c => c.Cells[row] ?? Line.Plain(ReportTexts.NoneCell))])]);
    }
}
