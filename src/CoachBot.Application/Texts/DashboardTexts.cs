using System.Globalization;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What a dashboard says beside what the commands say already.</summary>
public static class DashboardTexts
{
    public const string StartButton = "Make a small start";
    public const string SetUpButton = "Set it up";
    public const string HelpButton = "Help";
    public const string LogButton = "Log something";
    public const string AwayButton = "I'll be away";
    public const string ScheduleButton = "My schedule";
    public const string AllGoalsButton = "All goals";
    public const string TeamButton = "Team progress";
    public const string RosterButton = "Who is in it";
    public const string StageButton = "More on the stage";
    public const string SettingsButton = "Settings";

    public const string PromisesButton = "All promises";
    public const string AskToCoverButton = "Ask somebody to cover";
    public const string AssessButton = "Answer the assessment";
    public const string ReviewButton = "The review so far";

    public static Line Welcome() => Line.Of($"Your coach");

    public static Line FirstStep() => Line.Of($"A few short questions, a small start, and the first ten minutes right away.");

    public static Line Next(string channel, LocalDate date, LocalTime time, int minutes) =>
        Line.Of($"Next: **{channel}**, {minutes} min on {date} at {time}");

    public static Line Record() => Line.Of($"Your consistency");

    public static Line Goals() => Line.Of($"Goals");

    /// <summary>For a goal that has not ended.</summary>
    public static Line SafeDays(GoalSnapshot goal) => goal.Pace switch
    {
        { SafeDays: null } => Line.Of($"Safe to the end: the line doesn't pass it any more."),
        { SafeDays: 0, Lead: < 0 } => Line.Of($"0 safe days: the line is past it already."),
        { SafeDays: 0 } => Line.Of($"0 safe days: without a new number the line passes it tonight."),
        { SafeDays: { } days } => Line.Of($"{days} safe {(days == 1 ? "day" : "days")} before the line passes it, if nothing more is"
            + $" recorded."),
    };

    public static Line Due(Goal goal, string owner) => Line.Of($"Due") + GoalCommandTexts.Due(goal, owner);

    public static Line MoreGoals(int goals) => goals == 1 ? Line.Of($"… and one more goal.") : Line.Of($"… and {goals} more goals.");

    public static string RecordGoalButton(string goal) => $"Record a number for {goal}";

    public static string CloseGoalButton(string goal) => $"Close {goal}";

    public static string ChangeGoalButton(string goal) => $"Change {goal}";

    public static Line NumbersDue(IReadOnlyList<string> names) =>
        Line.Of($"Not recorded yet this week: **{Names.And(names)}**.");

    public static Line Promised() => Line.Of($"What your audience may expect");

    /// <summary>The lines behind it say what.</summary>
    public static Line NotCovered() => Line.Of($"Nobody answers then so far:");

    /// <param name="day">On the promise's clock.</param>
    public static string TakeButton(string channel, LocalDate day) =>
        $"I take {channel}, {day.ToString("ddd d MMM", CultureInfo.InvariantCulture)}";

    public static string CoverButton(string channel, WeeklyHours hours) => $"I cover {channel}, {ExpectationTexts.Words(hours)}";

    public static Line Ideas(int waiting) => waiting == 1 ? Line.Of($"An idea waits") : Line.Of($"{waiting} ideas wait");

    public static string UseIdeaButton(int number) => $"Idea {number} is out";

    public static Line Rounds() => Line.Of($"Looking back together");

    public static Line NextReview(LocalDate on) => Line.Of($"The next review comes into your room on {on}.");

    public static Line NextAssessment(LocalDate on) => Line.Of($"The next round of the assessment is due on {on}.");

    public static Line Team() => Line.Of($"The team");

    public static Line Stage() => Line.Of($"Where the team is");

    public static Line NextStep(string step) => Line.Of($"**Next step:** {step}");

    public static Line Settings(string zone, QuietHours quiet, WorkingDays days) => quiet.From == quiet.Until
        ? Line.Of($"{zone}, no quiet hours, working days {CalendarTexts.Days(days)}")
        : Line.Of($"{zone}, quiet from {quiet.From} to {quiet.Until}, working days {CalendarTexts.Days(days)}");
}
