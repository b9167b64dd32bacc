using CoachBot.Application.Commands;
using CoachBot.Application.Goals;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Worth;
using NodaTime;

namespace CoachBot.Application.Worth;

/// <summary>A strategy's bottom line of four weeks and of the four before, and what to make of it.</summary>
/// <param name="Unit">What its outcomes are: leads.</param>
/// <param name="Signals">How far each early signal moved in the last four weeks.</param>
public sealed record StrategyWorth(
    Strategy Strategy, BottomLine Now, BottomLine Before, WorthAdvice Advice, string Unit, IReadOnlyList<(Metric Metric, decimal Growth)> Signals)
{
    public static StrategyWorth Of(CommandContext context, Strategy strategy, IReadOnlyList<MemberBook> members, IReadOnlyList<Spend> spends)
    {
        var periods = new WorthPeriods(context.Today);
        var metrics = OutcomeFigures.MetricsOf(context.Team, strategy.Id);
        var now = Line(context, strategy, members, spends, metrics, periods.From, periods.Today);
        var before = Line(context, strategy, members, spends, metrics, periods.BeforeFrom, periods.BeforeTo);
        return new(
            strategy, now, before, WorthAdvice.Of(now, before, RecordOf(context, strategy, members, metrics, periods), periods.Today),
            metrics.Count == 1 ? metrics[0].Unit : "outcomes",
            [.. OutcomeFigures.SignalsOf(context.Team, strategy.Id)
                .Select(m => (m, OutcomeFigures.Growth(context.Reader, context.Team, m, periods.From, periods.Today)))]);
    }

    /// <summary>
    /// The minutes of a check-in that went into a strategy: those that its goals' commitments took, and, on a channel that serves it, those
    /// that no goal's commitment took.
    /// </summary>
    public static int MinutesOf(MemberBook member, CheckIn checkIn, StrategyId strategy)
    {
        var team = member.Team;
        var taken = checkIn.Credits
            .Select(c => (c.Minutes, Goal: member.Occasions.Find(c.Occasion) is { } o ? member.Commitments.Find(o.Commitment)?.Goal : null))
            .Where(c => c.Goal is not null).ToList();
        var own = taken.Where(c => team.Goals.Find(c.Goal!.Value)?.Strategy == strategy).Sum(c => c.Minutes);
        return checkIn.Channel is { } id && team.Channels.Find(id)?.Audit?.Strategy == strategy
            ? own + checkIn.Minutes - taken.Sum(c => c.Minutes)
            : own;
    }

    private static BottomLine Line(
        CommandContext context, Strategy strategy, IReadOnlyList<MemberBook> members, IReadOnlyList<Spend> spends, IReadOnlyList<Metric> metrics,
        LocalDate from, LocalDate to)
    {
        var team = context.Team;
        var rate = TeamMoney.RateFor(context);
        var minutes = StrategyRecord.TotalOf(
            context, members, m => m.CheckIns.Items.Where(c => c.Date >= from && c.Date <= to).Sum(c => MinutesOf(m, c, strategy.Id)));
        var spent = spends.Where(s => s.On >= from && s.On <= to && team.Channels.Find(s.Channel)?.Audit?.Strategy == strategy.Id).Sum(s => s.Amount);
        return new(
            minutes, rate?.Amount, spent,
            metrics.Count == 0 ? null : metrics.Sum(m => OutcomeFigures.Growth(context.Reader, team, m, from, to)),
            rate is null || strategy.Currency is null || strategy.Currency == rate.Currency ? strategy.OutcomeValue : null);
    }

    private static WorthRecord RecordOf(
        CommandContext context, Strategy strategy, IReadOnlyList<MemberBook> members, IReadOnlyList<Metric> metrics, WorthPeriods periods)
    {
        var days = members.SelectMany(m => m.CheckIns.Items.Where(c => MinutesOf(m, c, strategy.Id) > 0)).Select(c => c.Date).ToList();
        return new(
            days.Count == 0 ? null : days.Min(), days.Count,
            metrics.Any(m => OutcomeFigures.IsRecorded(context.Reader, context.Team, m, periods.From)));
    }
}
