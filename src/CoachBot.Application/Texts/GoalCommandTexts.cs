using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What the goal commands say of a goal that is there. (How its status came about is said by the goal's own sentences.)</summary>
public static class GoalCommandTexts
{
    public const string Closed = "closed";
    public const string Paused = "paused";
    public const string WeekByWeek = "Week by week";
    public const string RecordButton = "Record a number";
    public const string BandButton = "Show the 80 % band";
    public const string CloseButton = "Close it";
    public const string SetNumberButton = "Set the number";
    public const string AddGoalButton = "Add a goal";

    /// <summary>How a goal is called in a command: G3.</summary>
    public static string Reference(Goal goal) => $"G{goal.Number}";

    public static string Name(Goal goal) => $"{Reference(goal)} {goal.Title}";

    public static Quantity Amount(GoalSnapshot snapshot, decimal value) => Quantity.Of(value, snapshot.Metric.Unit);

    /// <summary>The same beside the goal's title.</summary>
    public static Quantity Beside(GoalSnapshot snapshot, decimal value) => Quantity.Beside(snapshot.Goal.Title, value, snapshot.Metric.Unit);

    /// <summary>Beside the goal's title: 12 of 30 leads; for a level, 4 h (target 2 h).</summary>
    public static Line OfTarget(GoalSnapshot snapshot) => snapshot.Terms.Shape == MetricShape.Level
        ? Line.Of($"{Beside(snapshot, snapshot.Value)} (target {Beside(snapshot, snapshot.Terms.Target)})")
        : Line.Of($"{Number(snapshot.Value)} of {Beside(snapshot, snapshot.Terms.Target)}");

    public static Line Stand(GoalSnapshot snapshot) => Line.Of($"**{OfTarget(snapshot)}**, {StatusWord(snapshot)}.");

    public static Line Status(GoalSnapshot snapshot) => snapshot.IsPaused
        ? Line.Of($"**{Paused}**. Its line stands still until `resume {Reference(snapshot.Goal)}`.")
        : Line.Of($"**{StatusWord(snapshot)}**. {snapshot.Pace.Verdict.Reason}");

    public static string StatusWord(GoalSnapshot snapshot) =>
        !snapshot.Goal.IsOpen ? Closed : snapshot.IsPaused ? Paused : GoalTexts.Status(snapshot.Status);

    public static Line LineToday(GoalSnapshot snapshot)
    {
        var (at, apart) = snapshot.Terms.Apart(snapshot.Value, snapshot.Pace.Line);
        var lead = snapshot.Pace.Lead;
        return lead == 0
            ? Line.Of($"{at}: exactly as planned.")
            : Line.Of($"{at}: {apart} {(lead > 0 ? "ahead" : "behind")}.");
    }

    /// <summary>What is told in whole things is judged by the exact line.</summary>
    public static Line Exactly(Quantity line, decimal percent) => Line.Of(
        $"Judged by the exact line, {line}: {Quantity.Of(Math.Round(Math.Abs(percent), 1), "%")} {(percent < 0 ? "behind" : "ahead")}.");

    public static Line SafeDays(GoalSnapshot snapshot) =>
        snapshot.HasEnded ? Line.Plain("–") : snapshot.Pace.SafeDays is { } days ? Line.Of($"{days}") : Line.Plain("to the end");

    public static Line SafeDaysInWords(GoalSnapshot snapshot) => snapshot switch
    {
        { HasEnded: true } => Line.Plain("nothing is left to keep up with."),
        { Pace.SafeDays: null } => Line.Plain("to the end: the line doesn't pass it any more."),
        { Pace.SafeDays: 0, Pace.Lead: < 0 } => Line.Plain("0 days: the line is past it already."),
        { Pace.SafeDays: 0 } => Line.Plain("0 days: without a new number the line passes it tonight."),
        { Pace.SafeDays: { } days } => Line.Of($"{days} {(days == 1 ? "day" : "days")} before the line passes it, if nothing"
            + $" more is recorded."),
    };

    public static Line Forecast(GoalSnapshot snapshot, bool band) => snapshot.Forecast switch
    {
        Forecast.Odds odds when band => Line.Of(
            $"{Chance.InWords(odds.Probability)}, and in 8 of 10 runs between {Amount(snapshot, odds.Low)} and"
                + $" {Amount(snapshot, odds.High)} on {snapshot.Terms.Due}; from {odds.Weeks} weeks."),
        Forecast.Odds odds => Line.Of($"{Chance.InWords(odds.Probability)}, at the pace of the last {odds.Weeks} weeks."),
        Forecast.TooEarly early when early.From <= snapshot.Terms.Due => Line.Of($"too early to say, from {early.From}."),
        _ => Line.Plain("too early to say: it takes 4 full weeks, and the due date is before that."),
    };

    public static Line Milestone(GoalSnapshot snapshot, Milestone milestone)
    {
        var reached = snapshot.Terms.Direction.Reaches(snapshot.Value, milestone.Value);
        var state = reached ? "reached" : milestone.Date < snapshot.Today ? "not reached yet" : "to come";
        return Line.Of($"{Amount(snapshot, milestone.Value)} by {milestone.Date}: {state}.");
    }

    public static Line Due(Goal goal, string? owner) =>
        owner is null ? Line.Of($"{goal.Due}.") : Line.Of($"{goal.Due}, owned by {owner}.");

    public static Line Weeks(IReadOnlyList<decimal> weeks, string unit) =>
        Line.Of($"from {Quantity.Of(weeks[0], unit)} to {Quantity.Of(weeks[^1], unit)} in {weeks.Count - 1}"
            + $" {(weeks.Count == 2 ? "week" : "weeks")}.");

    public static Line NoGoals() =>
        Line.Of($"No goal yet. One with a number, a unit and a date works, e.g. `goal add 30 qualified leads by 30 June`.");

    public static Line Watched(string name, decimal value, string unit) =>
        Line.Of($"Watched, without a goal: **{name}**, {Quantity.Beside(name, value, unit)} so far.");

    public static Line ClosedGoals(int count) => Line.Of($"{count} closed. `goal list all` shows {(count == 1 ? "it" : "them")} too.");

    public static Line Edited(GoalSnapshot snapshot) => Line.Of(
        $"**{Name(snapshot.Goal)}** is now {Beside(snapshot, snapshot.Terms.Target)} by {snapshot.Terms.Due}. The line is"
            + $" re-cut from today on.");

    public static Line Renamed(Goal goal) => Line.Of($"It is called **{Name(goal)}** now.");

    public static Line MilestoneSet(GoalSnapshot snapshot, Milestone milestone) => Line.Of(
        $"**{Name(snapshot.Goal)}**: {Beside(snapshot, milestone.Value)} by {milestone.Date} is a milestone. The line goes"
            + $" through it from today on.");

    public static Line TookDateAs(LocalDate date) => Line.Of($"I took the date as {date}.");

    public static Line ClosedNow(GoalSnapshot snapshot) => snapshot.Status is GoalStatus.Achieved or GoalStatus.There
        ? Line.Of($"**{Name(snapshot.Goal)}** is closed, and reached: {OfTarget(snapshot)}. Well done.")
        : Line.Of($"**{Name(snapshot.Goal)}** is closed at {OfTarget(snapshot)}. What was recorded stays.");

    public static Line StillOn(Goal goal) => Line.Of($"Good: **{Name(goal)}** stays. I ask again after 28 days without a sign of it.");

    /// <summary>A figure without its unit, with at most 2 decimals.</summary>
    public static Quantity Number(decimal value) => Quantity.Of(value, "");
}
