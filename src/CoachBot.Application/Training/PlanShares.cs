using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using NodaTime;

namespace CoachBot.Application.Training;

/// <summary>Puts what a plan asks of a member into their commitment.</summary>
internal static class PlanShares
{
    /// <summary>What the plan's week asks of a member, on their days.</summary>
    public static WeekSpread SpreadOf(TeamPlan plan, PlanMember member, Schedule schedule) =>
        WeekSpread.Of(schedule, plan.ShareOf(member), plan.LongPercent);

    /// <summary>Sets the commitment's minutes for the week of a Monday; nothing happens to one that has ended.</summary>
    public static TeamPlan Set(MemberBook book, TeamPlan plan, PlanMember member, LocalDate monday, Instant now)
    {
        if (book.Commitments.Find(member.Commitment) is not { IsLive: true } commitment)
        {
            return plan.With(member with { LeftAt = now });
        }

        var spread = SpreadOf(plan, member, commitment.Schedule);
        book.SetMinutes(commitment, spread.Minutes, spread.Long, now);
        book.Note("plan.share", now, plan.Id.Value, commitment.Id.Value, monday, "plan.share", LedgerEntry.Of(
            ("week", plan.Step + 1), ("minutes", plan.ShareOf(member)), ("each", spread.Minutes), ("long", spread.Long?.Minutes)));
        return plan.With(member with { SetFor = monday });
    }
}
