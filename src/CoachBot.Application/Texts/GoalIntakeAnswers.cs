using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What is said when a goal is taken, and beside what is missing when it is not.</summary>
public static class GoalIntakeAnswers
{
    public const string WatchButton = "Watch for two weeks";
    public const string PlanButton = "Plan a time for it";

    /// <summary>A line that would work, to be typed as it stands.</summary>
    public static Line Example(string command) => Line.Of($"For example: {new Inline.Code(command)}");

    public static Line Form() => Line.Of($"Or fill in the form; what you said is in it already.");

    public static string MoreButton(string more, string total) => $"{more} more: {total}";

    public const string BesideButton = "Count both";
    public const string OutcomeButton = "Add an outcome";

    public static string InsteadButton(string behaviour, string watched) => $"Count {behaviour}, watch {watched}";

    public static Line StillWatched(string name) =>
        Line.Of($"I go on watching **{name}**, without a target: it follows from what you do. `record {name} 1` records it.");

    public static Line WhatComesOfIt() => Line.Of($"And what shall come of it: leads, orders, sign-ups? A goal of that shows whether it pays.");

    public static Line Taken(GoalSnapshot snapshot)
    {
        var target = GoalCommandTexts.Beside(snapshot, snapshot.Terms.Target);
        if (Period.DaysBetween(snapshot.Today, snapshot.Terms.Due) + 1 is < 7 and var days)
        {
            return TakenForDays(snapshot, target, days);
        }

        var weekly = snapshot.Pace.Yardstick;
        var aWeek = GoalCommandTexts.Beside(snapshot, Math.Round(weekly, weekly >= 1 ? 1 : 2));
        return snapshot.Terms.Baseline == 0
            ? Line.Of($"**{GoalCommandTexts.Name(snapshot.Goal)}**: **{target}** by {snapshot.Terms.Due}. That is about {aWeek} a week.")
            : Line.Of($"**{GoalCommandTexts.Name(snapshot.Goal)}**: from {GoalCommandTexts.Beside(snapshot, snapshot.Terms.Baseline)} to **{target}** by {snapshot.Terms.Due}. That is about {aWeek} {(snapshot.Terms.Target < snapshot.Terms.Baseline ? "less each week" : "a week")}.");
    }

    /// <summary>A goal that is over within a week has no pace a week.</summary>
    private static Line TakenForDays(GoalSnapshot snapshot, Quantity target, int days)
    {
        var (from, to) = (snapshot.Terms.Baseline, snapshot.Terms.Target);
        var left = GoalCommandTexts.Beside(snapshot, Math.Abs(to - from));
        var start = from == 0 ? Line.Of($"**{target}**") : Line.Of($"from {GoalCommandTexts.Beside(snapshot, from)} to **{target}**");
        return Line.Of($"**{GoalCommandTexts.Name(snapshot.Goal)}**: {start} by {snapshot.Terms.Due}.")
            + Line.Of($"That is {left} {(to < from ? "less" : "more")} in {days} days, today counted.");
    }

    public static Line StartsFromTotal(Quantity total, Quantity target, Quantity left) => Line.Of(
        $"{total} are recorded already, so it starts from there: {target} is the total to reach, {left} more.");

    public static Line UsesMetric(string name) => Line.Of($"It counts on {name}, which you record already.");

    public static Line Under(string strategy) => Line.Of($"It serves “{strategy}”.");

    public static Line AssumedUnder(string strategy) => Line.Of($"I put it under your one strategy, “{strategy}”.");

    public static Line WhichStrategy() => Line.Of($"Which strategy does it serve?");

    public static Line Watching(string name, LocalDate until) => Line.Of(
        $"I watch **{name}**, without a target. Record what happens with `record {name} 1`; on {until} two weeks are over, and"
            + $" `goal list` shows what to build on.");
}
