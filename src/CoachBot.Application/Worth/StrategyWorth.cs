using CoachBot.Application.Commands;
using CoachBot.Application.Goals;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Worth;
using NodaTime;

namespace CoachBot.Application.Worth;

/// <summary>A strategy's bottom line of a span of days and of the span before, and what to make of it.</summary>
/// <param name="Unit">What its outcomes are: leads.</param>
/// <param name="Signals">How far each early signal moved in the span.</param>
/// <param name="Record">How long it has been worked on, and whether its outcomes were recorded in the span.</param>
public sealed record StrategyWorth(
    Strategy Strategy, BottomLine Now, BottomLine Before, WorthAdvice Advice, string Unit,
    IReadOnlyList<(Metric Metric, decimal Growth)> Signals,
    WorthRecord Record)
{
    /// <param name="context">Who asks: what they may see is shown.</param>
    /// <param name="strategy">The strategy.</param>
    /// <param name="members">Books that reach back to the beginning of the span before.</param>
    /// <param name="spends">Those since then.</param>
    /// <param name="periods">The spans.</param>
    public static StrategyWorth Of(
        CommandContext context, Strategy strategy, IReadOnlyList<MemberBook> members, IReadOnlyList<Spend> spends, WorthPeriods periods)
    {
        var metrics = OutcomeFigures.MetricsOf(context.Team, strategy.Id);
        var now = Line(context, strategy, members, spends, metrics, periods.From, periods.To);
        var before = Line(context, strategy, members, spends, metrics, periods.BeforeFrom, periods.BeforeTo);
        var record = RecordOf(context, strategy, members, metrics, periods);
        return new(
            strategy, now, before, WorthAdvice.Of(now, before, record, periods.To),
            metrics.Count == 1 ? metrics[0].Unit : "outcomes",
            [.. OutcomeFigures.SignalsOf(context.Team, strategy.Id)
                .Select(m => (m, OutcomeFigures.Growth(context.Reader, context.Team, m, periods.From, periods.To)))],
            record);
    }

    private static BottomLine Line(
        CommandContext context, Strategy strategy, IReadOnlyList<MemberBook> members, IReadOnlyList<Spend> spends, IReadOnlyList<Metric> metrics,
        LocalDate from, LocalDate to)
    {
        var team = context.Team;
        var rate = TeamMoney.RateFor(context);
        var minutes = StrategyRecord.TotalOf(context, members, m => StrategyMinutes.Of(m, strategy.Id, from, to));
        var spent = spends.Where(s => s.On >= from && s.On <= to && team.Channels.Find(s.Channel)?.Audit?.Strategy == strategy.Id).Sum(s => s.Amount);
        return new(
            minutes, rate?.Amount, spent,
            metrics.Count == 0 ? null : metrics.Sum(m => OutcomeFigures.Growth(context.Reader, team, m, from, to)),
            rate is null || strategy.Currency is null || strategy.Currency == rate.Currency ? strategy.OutcomeValue : null);
    }

    private static WorthRecord RecordOf(
        CommandContext context, Strategy strategy, IReadOnlyList<MemberBook> members, IReadOnlyList<Metric> metrics, WorthPeriods periods)
    {
        var days = members.SelectMany(m => m.CheckIns.Items.Where(c => c.Date <= periods.To && StrategyMinutes.Of(m, c, strategy.Id) > 0)).Select(c => c.Date).ToList();
        return new(
            days.Count == 0 ? null : days.Min(), days.Count,
            metrics.Any(m => OutcomeFigures.IsRecorded(context.Reader, context.Team, m, periods.From, periods.To)));
    }
}
