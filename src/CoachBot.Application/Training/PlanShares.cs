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

    /// <summary>
    /// What a member says of a session's minutes themselves holds, in a plan too: from then on it asks no more of them a week than that.
    /// </summary>
    /// <returns>The most minutes a week; null where the commitment is in no plan.</returns>
    public static int? Follow(MemberBook book, ref Commitment changed)
    {
        var id = changed.Id;
        if (book.Team.Plans.Items.FirstOrDefault(p => p.IsLive && p.Find(book.Id)?.Commitment == id) is not { } plan)
        {
            return null;
        }

        changed = changed with { Long = null };
        var most = Math.Max(1, (int)Math.Round(changed.MinutesAWeek));
        book.Team.Plans.Put(plan.With(plan.Find(book.Id)! with { Most = most }));
        return most;
    }

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
