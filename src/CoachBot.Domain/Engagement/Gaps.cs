using CoachBot.Domain.Expectations;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>A silence on a channel, as its audience saw it; <paramref name="To"/> is null while it lasts.</summary>
/// <param name="From">The last active day before it.</param>
/// <param name="To">The next active day.</param>
public sealed record Gap(ChannelId Channel, LocalDate From, LocalDate? To, int Days)
{
    /// <summary>How many whole days of it the audience was promised an answer; null where nothing was promised.</summary>
    public int? Promised { get; init; }
}

/// <summary>
/// Gaps per channel, over all members: after 3 or more active days, a silence longer than the longest gap that the schedule plans
/// by 2 days or more. Where something was promised for the channel, the promise decides: <see cref="PromisedGaps"/>.
/// </summary>
public static class Gaps
{
    public const int ActiveDays = 3;
    public const int Tolerance = 2;

    public static IEnumerable<Gap> Of(IReadOnlyList<MemberBook> members, LocalDate today, int days)
    {
        var promised = members.Take(1).SelectMany(m => m.Team.Expectations.Items).Where(e => e.IsLive && e.Channel is not null)
            .Select(e => e.Channel!.Value);
        var channels = members.SelectMany(m => m.Commitments.Items.Where(c => c.IsLive).Select(c => c.Channel)).Concat(promised).Distinct();
        return channels.SelectMany(channel => Of(members, channel, today, days));
    }

    private static IEnumerable<Gap> Of(IReadOnlyList<MemberBook> members, ChannelId channel, LocalDate today, int days)
    {
        var team = members[0].Team;
        var active = members.SelectMany(m => m.CheckIns.Items).Where(c => c.Channel == channel && c.Date <= today).Select(c => c.Date).Distinct().Order().ToList();
        if (team.Expectations.Items.FirstOrDefault(e => e.IsLive && e.Channel == channel) is { } promise)
        {
            foreach (var gap in PromisedGaps.Of(promise, team, active, today).Where(g => (g.To ?? today) > today.PlusDays(-days)))
            {
                yield return gap;
            }

            yield break;
        }

        var planned = LongestPlanned(members, channel, today);
        for (var i = ActiveDays - 1; i < active.Count; i++)
        {
            LocalDate? next = i + 1 < active.Count ? active[i + 1] : null;
            var length = Period.DaysBetween(active[i], next ?? today);
            if (length >= planned + Tolerance && (next ?? today) > today.PlusDays(-days))
            {
                yield return new Gap(channel, active[i], next, length);
            }
        }
    }

    /// <summary>The most days from one planned day to the next; a quota plans evenly.</summary>
    private static int LongestPlanned(IReadOnlyList<MemberBook> members, ChannelId channel, LocalDate today)
    {
        var live = members.SelectMany(m => m.Commitments.Items).Where(c => c.IsLive && c.Channel == channel).ToList();
        var evenly = live.Select(c => c.Schedule).OfType<Schedule.Quota>().Select(q => (int)Math.Ceiling(7.0 / q.Times)).DefaultIfEmpty(int.MaxValue).Min();
        var due = Enumerable.Range(0, 2 * LongestCycle).Select(i => today.PlusDays(i))
            .Where(d => live.Any(c => c.Schedule.IsDue(d, c.FirstDate))).ToList();
        var longest = due.Zip(due.Skip(1)).Select(p => Period.DaysBetween(p.First, p.Second)).DefaultIfEmpty(evenly == int.MaxValue ? 7 : evenly).Max();
        return Math.Min(longest, evenly);
    }

    private const int LongestCycle = 90;
}
