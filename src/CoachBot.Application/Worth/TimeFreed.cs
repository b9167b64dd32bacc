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
    /// <param name="until">
    /// What was looked at or decided later does not count, as far as it is known: of an audit only the last look and the last decision are.
    /// Null for all.
    /// </param>
    public static TimeFreed Of(TeamBook team, LocalDate? until = null)
    {
        var last = until ?? LocalDate.MaxIsoValue;
        var audited = team.Channels.Items
            .Where(c => c.Audit is { } audit && (audit.On <= last || audit.SavedOn <= last || audit.Decision?.On <= last)).ToList();
        var idle = audited.Where(c => c.Audit!.IsIdle && c.Audit.Decision!.On <= last).ToList();
        var kept = audited.Except(idle).Where(c => (c.Audit!.SavedOn ?? c.Audit.On) <= last);
        return new(audited.Count, kept.Sum(c => c.Audit!.MinutesSaved), idle.Sum(c => c.Audit!.MinutesAWeek), idle);
    }
}
