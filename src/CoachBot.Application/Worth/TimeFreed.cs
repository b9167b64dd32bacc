using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Worth;

/// <summary>Minutes a week that the audit's decisions and tools free.</summary>
/// <param name="Audited">How many channels were looked at.</param>
/// <param name="ByTools">On the channels that are kept.</param>
/// <param name="ByRest">On those that are rested or cut.</param>
/// <param name="Idle">Which those are.</param>
public sealed record TimeFreed(int Audited, int ByTools, int ByRest, IReadOnlyList<Channel> Idle)
{
    public int Minutes => ByTools + ByRest;

    /// <param name="team">The team.</param>
    /// <param name="until">What was decided later does not count; null for all.</param>
    public static TimeFreed Of(TeamBook team, LocalDate? until = null)
    {
        var audited = team.Channels.Items.Where(c => c.Audit is not null).ToList();
        var idle = audited.Where(c => c.Audit!.IsIdle && (until is null || c.Audit.Decision!.On <= until)).ToList();
        return new(audited.Count, audited.Except(idle).Sum(c => c.Audit!.MinutesSaved), idle.Sum(c => c.Audit!.MinutesAWeek), idle);
    }
}
