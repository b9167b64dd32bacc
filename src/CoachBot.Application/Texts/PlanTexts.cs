using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Training;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What is said about plans that are on, and on their buttons. They count weeks and minutes of all, never of one person.</summary>
public static class PlanTexts
{
    public const string StartButton = "Start";
    public const string SmallerButton = "Smaller";
    public const string AnywayButton = "Start it anyway";
    public const string ShowButton = "Show the plan";
    public const string EasierButton = "Make it easier";
    public const string SurveyButton = "Answer the questions";
    public const string ListButton = "See the plans";
    public const string KeepDaysButton = "Keep my days";
    public const string EndDaysButton = "End my days";

    public static Line None() => Line.Of($"No plan is on. `plan list` shows what there is.");

    public static Line StoppedMeanwhile(TeamPlan plan, string by) =>
        Line.Of($"{by} has stopped **{plan.Title}** already. `plan list` shows what there is.");

    public static Line Proposed(TeamPlan plan) => Line.Of($"No plan is on. You proposed **{plan.Title}**, and nothing has started yet.");

    public static Line NoneIsOn() => Line.Of($"No plan is on. With one:");

    public static Line NoneOfYours() => Line.Of($"You are in no plan. `plan show` tells whether one is on.");

    public static Line NotYours(TeamPlan plan, string name) => Line.Of($"**{plan.Title}** was started by {name}: they or a lead can"
        + $" change it. `plan leave` takes you out of it.");

    public static Line EndedOn(LocalDate day) => Line.Of($"It ended on {day}.");

    public static Line WeekNow(TeamPlan plan) => Line.Of($"Week {plan.Step + 1} of"
        + $" {plan.Weeks.Count}{(plan.Weeks[plan.Step].IsEasy ? ", an easier one" : "")}.");

    public static Line Begins(TeamPlan plan) => Line.Of($"It begins on {plan.StartsOn}.");

    public static Line WeekAbout(string about) => Line.Of($"This week: {about}");

    public static Line FirstWeekAbout(string about) => Line.Of($"Its first week: {about}");

    public static Line Ends(TeamPlan plan) => plan.WeeksLate > 0
        ? Line.Of($"It ends on {plan.EndsOn}, {Weeks(plan.WeeksLate)} later than it was planned.")
        : plan.IsProposal ? Line.Of($"It ends on {plan.EndsOn}.")
        : Line.Of($"It ends on {plan.EndsOn}, as planned.");

    /// <param name="monday">Its first day.</param>
    public static Line EasierWeek(int week, LocalDate monday) => Line.Of($"An easier week comes with week {week}, from {monday}.");

    /// <param name="on">The Monday after the week.</param>
    public static Line NextCheckpoint(int week, LocalDate on) => Line.Of($"The next checkpoint comes after week {week}, on {on}.");

    public static Line Meter(int done, int planned) => Line.Of($"{done} of {planned} min");

    public static Line OnlyYours() => Line.Of($"Minutes of all show from three people on; these are yours.");

    public static string Outcome(WeekOutcome outcome) => outcome switch
    {
        WeekOutcome.Kept => "kept",
        WeekOutcome.Repeat => "once more",
        WeekOutcome.StepBack => "a step back",
        WeekOutcome.Rest => "nothing due",
        _ => "under 60 %",
    };

    public static Line Why(TeamPlan plan, PastWeek last) => last.Outcome switch
    {
        WeekOutcome.Repeat => Line.Of($"Under {TeamPlan.EnoughPercent} % of the last week's load was done, so week {plan.Step + 1} comes"
            + $" once more. Nothing is lost: repeating is part of training."),
        WeekOutcome.StepBack => Line.Of($"Two weeks in a row were under {TeamPlan.EnoughPercent} %, so the plan takes a step back, to"
            + $" week {plan.Step + 1}. That is how it holds."),
        WeekOutcome.Rest => Line.Of($"Nothing was due last week, so week {plan.Step + 1} waited for you."),
        WeekOutcome.Passed => Line.Of($"Last week was under {TeamPlan.EnoughPercent} % of its load. The day stays where it is, so week"
            + $" {plan.Step + 1} follows."),
        _ => Line.Of($"Last week was kept."),
    };

    public static Line WeekRule() => Line.Of($"{TeamPlan.EnoughPercent} % of a week's minutes or more: the next week follows. Less: the"
        + $" same"
        + $" week once more. Twice in a row: a step back. What was excused is not due; more than was planned counts as planned.");

    public static Line WhyNextWithout() => Line.Of($"Next: `plan list` shows what there is, `plan start` proposes one.");

    public static Line WhyNext() => Line.Of($"Next: `plan show` has the weeks, `plan adjust easier` makes them smaller.");

    public static Line NewWeek(TeamPlan plan, string? about) => about is null
        ? Line.Of($"**{plan.Title}, week {plan.Step + 1} of {plan.Weeks.Count}.**")
        : Line.Of($"**{plan.Title}, week {plan.Step + 1} of {plan.Weeks.Count}.** {about}");

    public static Line ChangedWeek(TeamPlan plan) => Line.Of($"**{plan.Title}, week {plan.Step + 1} of {plan.Weeks.Count}**, as it was changed since.");

    public static Line Checkpoint(int week) =>
        Line.Of($"{week} weeks are behind you. The same few questions as before tell what has changed; only totals of three or more are"
            + $" shown.");

    public static Line Finished(TeamPlan plan) => Line.Of($"You have done **{plan.Title}**, in {Weeks(plan.Past.Count)}. Your days stay as they"
        + $" are until you say otherwise.");

    public static Line InReminder(TeamPlan plan) => Line.Of($"Week {plan.Step + 1} of {plan.Weeks.Count}.");

    public static Line Adjusted(TeamPlan plan) => Line.Of($"**{plan.Title}** asks {plan.Loads[plan.Step]} min a week now, from the next"
        + $" session on, and the weeks to come follow it.");

    /// <param name="by">Who changed it; null for the reader, or the coach.</param>
    public static Line AdjustedMeanwhile(TeamPlan plan, string? by) => Line.Of(
        $"{(by is null ? "It was" : $"{by} has")} changed already: **{plan.Title}** asks {plan.Loads[plan.Step]} min a week now. Nothing was done twice.");

    public static Line AdjustHow() => Line.Of($"Easier or harder? `plan adjust easier`, or the minutes that this week is to have:"
        + $" `plan adjust 45m`.");

    public static Line ClimbsBy(int percent, int most) =>
        Line.Of($"That is {percent} % more at once, and more than {PlanShape.Refused} % mostly ends early. `plan adjust {most}m` works;"
            + $" or say `anyway`.");

    public static Line OwnDays(Line sessions) => Line.Of($"Your days are changed. {sessions}");

    public static Line OwnMost(int most) => Line.Of($"The plan asks at most {most} min a week of you now.");

    public static Line Stopped(TeamPlan plan) => Line.Of($"**{plan.Title}** has stopped. What was done stays, and counts.");

    public static Line GoesOn(TeamPlan plan) => Line.Of($"**{plan.Title}** goes on after all: its stop was taken back.");

    public static Line Left(TeamPlan plan) => Line.Of($"You are out of **{plan.Title}**. What you did stays, and counts.");

    public static Line DaysStay() => Line.Of($"Your days stay as they are; they are yours now.");

    public static Line DaysEnded() => Line.Of($"The days that were made for it have ended.");

    public static Line DaysAsBefore(int minutes) => Line.Of($"Your days are as before it: {minutes} min.");

    public static Line KeepDays() => Line.Of($"Do your days stay, or do they end?");

    public static Line AskSurvey(int week) => week == 0
        ? Line.Of($"Where you stand before it begins: 1 (not at all) to 4 (fully). Nobody sees what you say.")
        : Line.Of($"After week {week}: 1 (not at all) to 4 (fully). Nobody sees what you say.");

    public static Line SurveyTaken() => Line.Of($"Noted, and nobody sees it. `plan show` compares the checkpoints, as totals of three or"
        + $" more.");

    public static Line NoSurvey() => Line.Of($"No survey is open for you: it belongs to a training plan that you are in.");

    public static Line SurveyTooFew() => Line.Of($"Answers of all show from three people on; these are yours.");

    public static string CheckpointName(int week) => week == 0 ? "Before" : $"Week {week}";

    public static string Weeks(int weeks) => weeks == 1 ? "1 week" : $"{weeks} weeks";
}
