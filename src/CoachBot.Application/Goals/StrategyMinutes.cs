using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Goals;

/// <summary>The time that went into a strategy: one rule, whoever asks.</summary>
public static class StrategyMinutes
{
    /// <summary>
    /// Of a check-in, the minutes that the commitments for its goals, or of its small starts, took, with what went beyond their plan where nothing else took part; and,
    /// on a channel that serves it, those that none of these took.
    /// </summary>
    public static int Of(MemberBook member, CheckIn checkIn, StrategyId strategy)
    {
        var team = member.Team;
        var (own, taken, isAllOwn) = (0, 0, checkIn.Credits.Count > 0);
        foreach (var credit in checkIn.Credits)
        {
            var serves = StrategyOf(member, credit);
            own += serves == strategy ? credit.Minutes : 0;
            taken += serves is null ? 0 : credit.Minutes;
            isAllOwn &= serves == strategy;
        }

        return isAllOwn ? checkIn.Minutes
            : checkIn.Channel is { } id && team.Channels.Find(id)?.Audit?.Strategy == strategy ? own + checkIn.Minutes - taken
            : own;
    }

    /// <summary>The same of a member's check-ins in a span of days, both included.</summary>
    public static int Of(MemberBook member, StrategyId strategy, LocalDate from, LocalDate to) =>
        member.CheckIns.Items.Where(c => c.Date >= from && c.Date <= to).Sum(c => Of(member, c, strategy));

    private static StrategyId? StrategyOf(MemberBook member, Credit credit) =>
        member.Occasions.Find(credit.Occasion) is { } occasion && member.Commitments.Find(occasion.Commitment) is { } commitment
            ? (commitment.Goal is { } goal ? member.Team.Goals.Find(goal)?.Strategy : null) ?? commitment.Strategy
            : null;
}
