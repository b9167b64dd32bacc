using CoachBot.Application.Commands;
using CoachBot.Application.Privacy;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Goals;

/// <summary>What came of a strategy in the last four weeks, and the time that went into it.</summary>
/// <param name="Outcomes">By how much each outcome metric under it moved.</param>
/// <param name="Value">What the outcomes are worth; null where nobody said what one is worth, or nothing is counted as a total.</param>
/// <param name="Minutes">The minutes that went into it; null where a total would tell on somebody.</param>
public sealed record StrategyRecord(IReadOnlyList<(Metric Metric, decimal Growth)> Outcomes, decimal? Value, int? Minutes)
{
    /// <summary>"12 leads", one for each outcome metric.</summary>
    public IReadOnlyList<Quantity> OutcomesInWords => [.. Outcomes.Select(o => Quantity.Of(o.Growth, o.Metric.Unit))];

    public static StrategyRecord Of(CommandContext context, Strategy strategy, IReadOnlyList<MemberBook> members)
    {
        var team = context.Team;
        var from = context.Today.PlusDays(1 - Figures.FourWeeks);
        var outcomes = team.Goals.Items.Where(g => g.Strategy == strategy.Id).Select(g => g.Metric).Distinct().Select(team.Metrics.Get)
            .Where(m => m.Kind == MetricKind.Outcome)
            .Select(m => (m, OutcomeFigures.Growth(context.Reader, team, m, from, context.Today))).ToList();
        var counted = outcomes.Where(o => o.m.Shape == MetricShape.Cumulative).ToList();
        return new StrategyRecord(
            outcomes,
            counted.Count > 0 ? strategy.OutcomeValue * counted.Sum(o => o.Item2) : null,
            TotalOf(context, members, m => StrategyMinutes.Of(m, strategy.Id, from, context.Today)));
    }

    /// <summary>
    /// A total of minutes over members, where it tells on nobody: what a person shares is what they kept, never their minutes, so at least
    /// three must have some, or the speaker alone.
    /// </summary>
    public static int? TotalOf(CommandContext context, IReadOnlyList<MemberBook> members, Func<MemberBook, int> minutesOf)
    {
        var some = members.Select(m => (m.Id, Minutes: minutesOf(m))).Where(m => m.Minutes > 0).ToList();
        return some.Count == 0 ? 0
            : Visibility.MayTotal([.. some.Select(m => (m.Id, Consented: false))], context.ShownTo()) ? some.Sum(m => m.Minutes)
            : null;
    }
}
