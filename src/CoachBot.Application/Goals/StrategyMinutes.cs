using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Goals;

/// <summary>The time that went into a strategy: one rule, whoever asks.</summary>
public static class StrategyMinutes
{
    /// <summary>
    /// Of a check-in, the minutes that the commitments for its goals took, with what went beyond their plan where nothing else took part; and,
    /// on a channel that serves it, those that no goal's commitment took.
    /// </summary>
    public static int Of(MemberBook member, CheckIn checkIn, StrategyId strategy)
    {
        var team = member.Team;
        var credits = checkIn.Credits.Select(c => (c.Minutes, Strategy: StrategyOf(member, c))).ToList();
        if (credits.Count > 0 && credits.TrueForAll(c => c.Strategy == strategy))
        {
            return checkIn.Minutes;
        }

        var own = credits.Where(c => c.Strategy == strategy).Sum(c => c.Minutes);
        return checkIn.Channel is { } id && team.Channels.Find(id)?.Audit?.Strategy == strategy
            ? own + checkIn.Minutes - credits.Where(c => c.Strategy is not null).Sum(c => c.Minutes)
            : own;
    }

    /// <summary>The same of a member's check-ins in a span of days, both included.</summary>
    public static int Of(MemberBook member, StrategyId strategy, LocalDate from, LocalDate to) =>
        member.CheckIns.Items.Where(c => c.Date >= from && c.Date <= to).Sum(c => Of(member, c, strategy));

    private static StrategyId? StrategyOf(MemberBook member, Credit credit) =>
        member.Occasions.Find(credit.Occasion) is { } occasion && member.Commitments.Find(occasion.Commitment)?.Goal is { } goal
            ? member.Team.Goals.Find(goal)?.Strategy
            : null;
}
