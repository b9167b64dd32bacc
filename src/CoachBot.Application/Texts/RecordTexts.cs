using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What is said when a number was recorded.</summary>
public static class RecordTexts
{
    public static Line Changed(string name, decimal before, decimal after, string unit) =>
        Line.Of($"**{name}**: {Quantity.Beside(name, before, unit)} → **{Quantity.Beside(name, after, unit)}**.");

    public static string TotalButton(string total) => $"No, it is {total} in all";

    public static Line First(string name, decimal after, string unit) =>
        Line.Of($"**{name}** stands at **{Quantity.Beside(name, after, unit)}**. From now on I say what has changed.");

    /// <param name="on">The day on which it counts.</param>
    /// <param name="named">The day that was named.</param>
    public static Line CountsOn(LocalDate on, LocalDate named) => on == named
        ? Line.Of($"It counts for {on}.")
        : Line.Of($"It counts for {on}, as something was recorded on that day already.");

    /// <summary>Whose number was said is over: a button of yesterday, or a slip.</summary>
    public static Line IsClosed(string goal, string metric) => Line.Of($"{goal} is closed: it is kept with {metric} and moves that goal no more.");

    /// <summary>What it means for the line of a goal.</summary>
    public static Line Means(GoalSnapshot after) => after switch
    {
        { Status: GoalStatus.Overdue } => Line.Of($"{Of(after)}; its due date, {after.Terms.Due}, is over."),
        { Pace.SafeDays: null } => Line.Of($"{Of(after)}: safe to the end, even if nothing more is recorded."),
        { Pace.SafeDays: 0, Pace.Lead: < 0 } =>
            Line.Of($"{Of(after)}: {after.Terms.Apart(after.Value, after.Pace.Line).Apart} behind the line, 0 safe days."),
        { Pace.SafeDays: { } days } => Line.Of($"{Of(after)}: {days} safe {(days == 1 ? "day" : "days")} before the line passes it."),
    };

    /// <param name="after">The goal as it stands now.</param>
    /// <param name="cheers">True for the first one of a message: one emoji is enough.</param>
    public static Line Reached(GoalSnapshot after, bool cheers) => after.Status == GoalStatus.There
        ? Line.Of($"**{GoalCommandTexts.Name(after.Goal)} is there**{Cheer(cheers)}: hold it until {after.Terms.Due}, which decides.")
        : Line.Of($"**{GoalCommandTexts.Name(after.Goal)} is reached**{Cheer(cheers)}:"
            + $" {GoalCommandTexts.OfTarget(after)}, and it was your work.");

    private static string Cheer(bool cheers) => cheers ? " 🎉" : "";

    private static Line Of(GoalSnapshot after) => Line.Of($"{GoalCommandTexts.Name(after.Goal)}, {GoalCommandTexts.OfTarget(after)}");
}
