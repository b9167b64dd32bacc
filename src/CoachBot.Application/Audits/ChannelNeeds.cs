using CoachBot.Application.Commands;
using CoachBot.Application.Content;
using CoachBot.Application.Goals;
using CoachBot.Domain.Audits;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Audits;

/// <summary>What the audited channels need, and how far the team's minutes go.</summary>
public static class ChannelNeeds
{
    /// <summary>What each audited channel that is not rested or cut needs: its baseline, less what its tools save.</summary>
    public static IReadOnlyList<ChannelNeed> Of(TeamBook team, CapacityContent content) =>
    [
        .. from channel in team.Channels.Items
           where channel.Audit is { IsIdle: false }
           let audit = channel.Audit
           let baseline = content.Of(channel.Name)
           select new ChannelNeed(
               channel.Id, Math.Max(0, baseline.Least - audit.MinutesSaved), Math.Max(0, baseline.Most - audit.MinutesSaved), RankOf(audit)),
    ];

    /// <summary>
    /// The capacity, from the minutes that the members promise a week; where these would tell on one or two persons, from the minutes
    /// that the audit itself names.
    /// </summary>
    public static (Capacity Capacity, bool IsOfAudit) CapacityOf(CommandContext context, CapacityContent content)
    {
        var needs = Of(context.Team, content);
        var committed = StrategyRecord.TotalOf(context, context.Reader.Members(context.Team.Id), Committed);
        var audited = context.Team.Channels.Items.Where(c => c.Audit is { IsIdle: false }).Sum(c => c.Audit!.MinutesAWeek);
        return (Capacity.Of(committed ?? audited, needs), committed is null);
    }

    private static int Committed(MemberBook member) => (int)Math.Round(member.Commitments.Items.Where(c => c.IsLive).Sum(c => c.MinutesAWeek));

    private static int RankOf(ChannelAudit audit) => audit.Decision?.Verdict switch
    {
        AuditVerdict.Keep => 0,
        AuditVerdict.Fix => 1,
        _ => audit.Strategy is null ? 3 : 2,
    };
}
