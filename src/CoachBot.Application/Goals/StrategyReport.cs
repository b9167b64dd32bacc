using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Goals;

/// <summary>What came of the last four weeks: by strategy first, by channel second.</summary>
public static class StrategyReport
{
    /// <summary>Two tables; nothing where the team has no strategy.</summary>
    public static (IReadOnlyList<Block> Blocks, StrategyReportFacts Facts) Of(CommandContext context, IReadOnlyList<MemberBook> members)
    {
        var team = context.Team;
        var rows = team.Strategies.Items.Where(s => s.ClosedAt is null).OrderBy(s => s.Number)
            .Select(s => (Strategy: s, Record: StrategyRecord.Of(context, s, members))).ToList();
        var from = context.Today.PlusDays(1 - Figures.FourWeeks);
        var channels = team.Channels.Items
            .Select(c => (c.Name, Minutes: StrategyRecord.TotalOf(
                context, members, m => m.CheckIns.Items.Where(i => i.Channel == c.Id && i.Date >= from).Sum(i => i.Minutes))))
            .Where(c => c.Minutes is null or > 0).ToList();
        var blocks = new List<Block>();
        if (rows.Count > 0)
        {
            blocks.Add(new Block.Table(
                ["Strategy, 4 weeks", "Outcomes", "Time"],
                [.. rows.Select(r => (Line[])[
                    Line.Plain($"S{r.Strategy.Number} {r.Strategy.Name}"),
                    StrategyTexts.Outcomes(r.Record.OutcomesInWords, r.Record.Value, r.Strategy.Currency),
                    StrategyTexts.Minutes(r.Record.Minutes)])]));
            if (channels.Count > 0)
            {
                blocks.Add(new Block.Table(
                    ["Channel, 4 weeks", "Time"], [.. channels.Select(c => (Line[])[Line.Plain(c.Name), StrategyTexts.Minutes(c.Minutes)])]));
            }
        }

        return (blocks, new StrategyReportFacts(
            [.. rows.Select(r => new ReportedStrategyFact(
                r.Strategy.Number, r.Strategy.Name, r.Record.Minutes, r.Record.Value,
                r.Record.Outcomes.ToDictionary(o => o.Metric.Name, o => o.Growth)))],
            [.. channels.Select(c => new ReportedChannelFact(c.Name, c.Minutes))]));
    }
}

/// <summary>The figures of the last four weeks by strategy and by channel.</summary>
public sealed record StrategyReportFacts(IReadOnlyList<ReportedStrategyFact> Strategies, IReadOnlyList<ReportedChannelFact> Channels);

/// <param name="Minutes">Null where they may not be shown.</param>
/// <param name="Outcomes">What the numbers grew by, by their names.</param>
public sealed record ReportedStrategyFact(int Number, string Name, int? Minutes, decimal? Value, IReadOnlyDictionary<string, decimal> Outcomes);

/// <param name="Minutes">Null where they may not be shown.</param>
public sealed record ReportedChannelFact(string Name, int? Minutes);
