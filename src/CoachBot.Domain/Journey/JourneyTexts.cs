using CoachBot.Domain.Goals;

namespace CoachBot.Domain.Journey;

/// <summary>The sentences about the journey. They count and never name anybody.</summary>
public static class JourneyTexts
{
    /// <summary>The stage's name in a sentence.</summary>
    public static string Stage(JourneyStage stage) => stage switch
    {
        JourneyStage.Traditional => "traditional",
        JourneyStage.Experimental => "experimental",
        JourneyStage.Operational => "operational",
        _ => "high impact",
    };

    /// <summary>The risk of being at a stage.</summary>
    public static string Risk(JourneyStage stage) => stage switch
    {
        JourneyStage.Traditional => "The risk here: customers talk, and nobody hears them.",
        JourneyStage.Experimental => "The risk here: disconnected tactics, the most exposed place to be.",
        JourneyStage.Operational => "The risk here: one person carries it.",
        _ => "The risk here: standing still.",
    };

    internal static string Evidence(JourneyStage stage, int weeks) => $"From the evidence of {Count(weeks, "week")}: {Stage(stage)}.";

    internal static string NotEnoughEvidence(int weeks, int needed) =>
        $"Not enough evidence yet: {Count(weeks, "week")} of the {needed} weeks that it takes.";

    internal static Sentence GoalsWithDueDate(int dated) => $"{Count(dated, "goal")} with a due date (1 is needed).";

    internal static Sentence WeeksWithCheckIns(int active, int weeks)
    {
        if (weeks == 0)
            return $"Check-ins: not yet measured, the first week is not over.";
        return $"Check-ins in {active} of {Count(weeks, "week")} (half are needed).";
    }

    internal static Sentence GoodWeeks(int good, int weeks) =>
        $"The team kept 70 % or more in {good} of {Count(weeks, "week")} (8 of 12 weeks are needed).";

    internal static Sentence CompleteGoals(int complete, int live)
    {
        if (live == 0)
            return $"No live goal yet (each one needs metric, target, due date and owner).";
        return $"{complete} of {Count(live, "live goal")} with metric, target, due date and owner (all are needed).";
    }

    internal static Sentence GoalsBeyondPopularity(int beyond, int live) =>
        $"{beyond} of {Count(live, "live goal")} on something other than popularity (1 is needed).";

    internal static Sentence GoalsThatAchieved(int achieved) =>
        $"{Count(achieved, "goal")} achieved or with a milestone met (1 is needed).";

    internal static Sentence Variation(decimal? variation, int launchWeeks)
    {
        Sentence figure = $"How steady the weekly minutes are is not yet measured: no minutes are checked in.";
        if (variation is { } known)
            figure = $"The weekly minutes vary by {Quantity.Of(Math.Round(known, 2), "times")} their mean (at most 1 time).";
        if (launchWeeks == 0)
            return figure;
        return $"{figure} {Count(launchWeeks, "launch week")} left out: a burst that was planned is not unsteady.";
    }

    internal static Sentence ChannelsWithoutVerdict(decimal? channels)
    {
        if (channels is { } known)
            return $"{Count((int)known, "audited channel")} without a verdict (at most 2 channels).";
        return $"Channels without a verdict: not yet measured, nothing has been audited.";
    }

    internal static Sentence OverallConsistency(decimal? overall, int weeks, int needed)
    {
        Sentence figure = $"Nothing was due yet";
        if (overall is { } known)
            figure = $"The team kept {Percent(known)} over {Count(weeks, "week")}";
        if (weeks == needed)
            return $"{figure} (85 % is needed).";
        return $"{figure}: not yet measured, it takes {needed} weeks (85 % is needed).";
    }

    internal static Sentence OutcomesMoved(int moved) =>
        $"{Count(moved, "goal")} on an outcome that moved from where it began (2 are needed).";

    internal static Sentence ReviewsNotMeasured() => $"Reviews that changed or stopped something: not yet measured.";

    internal static Sentence ReviewMonths(int changed, int months) =>
        $"A review changed or stopped something in {changed} of the last {Count(months, "month")} (3 of 3 months are needed).";

    internal static Sentence WithoutHeaviest(decimal? consistency)
    {
        if (consistency is { } known)
            return $"In a week without its heaviest contributor the team kept {Percent(known)} (70 % is needed).";
        return $"A week without its heaviest contributor: not yet measured.";
    }

    internal static string NobodyPlaced() => "Nobody has placed the team yet.";

    internal static string Perceived(JourneyStage stage, int members) => members == 1
        ? $"One member has placed the team: {Stage(stage)}."
        : $"{Count(members, "member")} placed the team, in the middle: {Stage(stage)}.";

    internal static string AllAgree(JourneyStage stage, int members) => $"All {members} members see the team as {Stage(stage)}.";

    internal static string Spread(IReadOnlyList<(JourneyStage Stage, int Members)> counts)
    {
        string[] parts = [.. counts.Select(count => $"{count.Members} {(count.Members == 1 ? "sees" : "see")} it as {Stage(count.Stage)}")];
        return $"Of {counts.Sum(count => count.Members)} members {string.Join(", ", parts[..^1])} and {parts[^1]}: "
            + "people differ on where the team is, and that is the finding.";
    }

    private static Quantity Percent(decimal share) => Quantity.Of(Math.Round(share * 100, 1, MidpointRounding.AwayFromZero), "%");

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
