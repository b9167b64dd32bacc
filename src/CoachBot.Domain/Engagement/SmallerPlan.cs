using CoachBot.Domain.Teams;

namespace CoachBot.Domain.Engagement;

/// <summary>A smaller schedule for a commitment, by about a third: fewer days first, fewer minutes where there is one day only.</summary>
/// <param name="MinutesAWeek">How many minutes a week it gives back, 1 or more, rounded.</param>
public sealed record SmallerPlan(Schedule Schedule, int Minutes, int MinutesAWeek)
{
    /// <summary>Minutes are halved, but never below these.</summary>
    private const int FewestMinutes = 10;
    private const int RoundTo = 5;
    private const int LongestGap = 90;
    private const int Fortnight = 14;

    /// <summary>Half the minutes, in steps of 5 and 10 at least; null where it has no more than that.</summary>
    /// <remarks>30 become 15, 25 become 10, 10 stay.</remarks>
    public static int? FewerMinutes(Commitment commitment) =>
        commitment.Minutes > FewestMinutes ? Math.Max(FewestMinutes, commitment.Minutes / 2 / RoundTo * RoundTo) : null;

    /// <summary>Fewer days with the same minutes: those of the proposal, and for one day a week every second week. Null where none can go.</summary>
    public static Schedule? FewerDays(Commitment commitment) => commitment.Schedule switch
    {
        Schedule.Weekdays { Days.Count: 1 } or Schedule.Quota { Times: 1 } => new Schedule.EveryNDays(Fortnight),
        _ => Of(commitment) is { } plan && plan.Schedule != commitment.Schedule ? plan.Schedule : null,
    };

    /// <summary>The proposal; null where nothing is left to give.</summary>
    /// <remarks>Mon to Fri become Mon, Wed, Fri; three days two; three a week two a week; every 2 days every 3.</remarks>
    public static SmallerPlan? Of(Commitment commitment)
    {
        var smaller = commitment.Schedule switch
        {
            Schedule.Weekdays { Days.Count: > 1 } named => commitment with { Schedule = new Schedule.Weekdays(Fewer(named.Days)) },
            Schedule.Quota { Times: > 1 } quota => commitment with { Schedule = new Schedule.Quota(TwoThirds(quota.Times)) },
            Schedule.EveryNDays { Days: < LongestGap } every =>
                commitment with { Schedule = new Schedule.EveryNDays(Math.Min(LongestGap, (every.Days * 3 + 1) / 2)) },
            _ => FewerMinutes(commitment) is { } minutes ? commitment with { Minutes = minutes } : commitment,
        };
        var freed = (int)Math.Round(commitment.MinutesAWeek - smaller.MinutesAWeek, MidpointRounding.AwayFromZero);
        return freed > 0 ? new SmallerPlan(smaller.Schedule, smaller.Minutes, freed) : null;
    }

    private static int TwoThirds(int days) => Math.Max(1, days * 2 / 3);

    /// <summary>Two thirds of the days, spread over the week as they were.</summary>
    private static WorkingDays Fewer(WorkingDays days)
    {
        var all = days.Days().ToList();
        var left = TwoThirds(all.Count);
        return WorkingDays.Of(Enumerable.Range(0, left).Select(i => all[left == 1 ? 0 : i * (all.Count - 1) / (left - 1)]));
    }
}
