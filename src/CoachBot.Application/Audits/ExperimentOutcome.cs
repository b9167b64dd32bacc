using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Audits;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Audits;

/// <summary>What the outcomes of a channel's strategy did while it rested, beside as many days before.</summary>
public static class ExperimentOutcome
{
    public static IReadOnlyList<Line> Of(ICoachReader reader, TeamBook team, ChannelAudit audit, AuditDecision decision, LocalDate today)
    {
        var days = Period.DaysBetween(decision.On, today);
        var metrics = audit.Strategy is { } strategy ? OutcomeFigures.MetricsOf(team, strategy) : [];
        var lines = metrics.Select(m => LineOf(
            m,
            OutcomeFigures.Growth(reader, team, m, decision.On.PlusDays(-days), decision.On.PlusDays(-1)),
            OutcomeFigures.Growth(reader, team, m, decision.On, today))).ToList();
        return lines.Count > 0 ? lines : [AuditTexts.NotCounted()];
    }

    private static Line LineOf(Metric metric, decimal before, decimal since) => since >= before
        ? AuditTexts.NothingLost(Quantity.Of(before, metric.Unit), Quantity.Of(since, metric.Unit))
        : AuditTexts.Lost(
            Quantity.Of(before, metric.Unit), Quantity.Of(since, metric.Unit), Quantity.Of(before - since, metric.Unit));
}
