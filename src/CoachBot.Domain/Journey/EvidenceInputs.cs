namespace CoachBot.Domain.Journey;

/// <summary>What the ledger holds for the evidence voice: the last 12 weeks, or those since installation.</summary>
/// <param name="Weeks">Full weeks, oldest first; the last 12 are looked at.</param>
/// <param name="Goals">The goals that were live at some time in those weeks.</param>
/// <param name="ReviewsThatChanged">Per month, oldest first: how many reviews changed or stopped something; the last three
/// are looked at. Null: not measured yet.</param>
/// <param name="ChannelsWithoutVerdict">Audited channels that have no verdict; null: nothing has been audited yet.</param>
/// <param name="ConsistencyWithoutHeaviest">The best team consistency, 0 to 1, of the weeks in which the heaviest contributor
/// was excused; null: there was no such week.</param>
public sealed record EvidenceInputs(
    IReadOnlyList<EvidenceWeek> Weeks,
    IReadOnlyList<EvidenceGoal> Goals,
    IReadOnlyList<int>? ReviewsThatChanged = null,
    int? ChannelsWithoutVerdict = null,
    decimal? ConsistencyWithoutHeaviest = null)
{
    /// <summary>What there is now, which decides no condition but what is proposed.</summary>
    public Groundwork Groundwork { get; init; } = Groundwork.None;
}

/// <summary>One week of the team.</summary>
/// <param name="Kept">Occasions kept or made up.</param>
/// <param name="Due">Occasions due: kept, made up, reserve and missed.</param>
/// <param name="Minutes">Minutes checked in.</param>
/// <param name="AnyCheckIn">Whether anybody checked in at all.</param>
public sealed record EvidenceWeek(int Kept, int Due, int Minutes, bool AnyCheckIn)
{
    /// <summary>Whether a launch was on: a burst that was planned says nothing of how steady the others are.</summary>
    public bool IsLaunch { get; init; }
}

/// <summary>One goal of the team.</summary>
/// <param name="HasMetric">It counts something.</param>
/// <param name="HasTarget">It has a number to reach.</param>
/// <param name="HasDueDate">It has a due date.</param>
/// <param name="HasOwner">It has an owner.</param>
/// <param name="IsLive">It is not closed.</param>
/// <param name="IsPopularity">Its metric is a popularity one.</param>
/// <param name="AchievedSomething">It is achieved, or a milestone of it was met.</param>
/// <param name="OutcomeMoved">Its metric is an outcome one and has moved from the baseline in the goal's direction.</param>
public sealed record EvidenceGoal(
    bool HasMetric,
    bool HasTarget,
    bool HasDueDate,
    bool HasOwner,
    bool IsLive,
    bool IsPopularity,
    bool AchievedSomething,
    bool OutcomeMoved)
{
    /// <summary>Whether a milestone of it lies before it that is near and not met yet.</summary>
    public bool HasMilestoneAhead { get; init; }

    /// <summary>Whether metric, target, date and owner are all there.</summary>
    public bool IsComplete => HasMetric && HasTarget && HasDueDate && HasOwner;
}
