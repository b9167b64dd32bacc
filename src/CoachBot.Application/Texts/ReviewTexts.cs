using CoachBot.Application.Replies;
using CoachBot.Domain.Reviews;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What the review says.</summary>
public static class ReviewTexts
{
    public const string AnswerButton = "Answer the three questions";
    public const string IdeaButton = "Save an idea";
    public const string YesButton = "Yes";
    public const string NoButton = "Not yet";

    public static Line Heading(LocalDate on) => Line.Of($"Review, {on}");

    /// <param name="percent">Of the metrics in use, above 50.</param>
    public static Line Popularity(int percent) => Line.Of(
        $"**{percent} % of what you measure is applause.** It feels good and pays nothing by itself: `goal add 10 conversations started by 30 June` counts what may.");

    public static Line Works(IReadOnlyList<string> goals) => Line.Of($"What works: {string.Join(", ", goals)}.");

    public static Line DoesNotWork(IReadOnlyList<string> goals) => Line.Of($"What doesn't yet: {string.Join(", ", goals)}.");

    public static Line Stuck(string goal, StuckKind kind, int days) => kind == StuckKind.MilestoneOverdue
        ? Line.Of($"**{goal}**: a milestone has been due for {days} {(days == 1 ? "day" : "days")}.")
        : Line.Of($"**{goal}** hasn't moved for {days} days.");

    public static Line TenMinutes(string title, string text) => Line.Of($"Ten minutes for it: **{title}.** {text}");

    public static Line Ideas() => Line.Of($"Fresh ideas:");

    public static Line Kudos(string from, string to, string text) => Line.Of($"Kudos from {from} to **{to}**: {text}");

    public static Line Monthly() => Line.Of($"Three reviews had no answer, so this one comes monthly. One answer brings it back each week.");

    public static Line SuggestChange(string goal) => Line.Of($"One thing to do: look at {goal} together, and change its date, its number or what you do for it.");

    public static Line SuggestRecord(string goal) => Line.Of($"One thing to do: record where {goal} stands, or spend the ten minutes on it.");

    public static Line SuggestGoal() => Line.Of($"One thing to do: give what you do a number and a date.");

    public static Line SuggestIdea() => Line.Of($"One thing to do: save one idea, for a day on which nothing comes to mind.");

    public static Line AnswerIntro() => Line.Of($"Three questions. Only the team's totals ever show that somebody answered, never who said what.");

    public static Line Answered() => Line.Of($"Kept. It is for you; the others see no word of it.");

    public static Line ComesBack(LocalDate on) => Line.Of($"On {on} I ask you whether it has changed.");

    public static Line DidItChange(LocalDate said, string change) => Line.Of($"On {said} you wanted to change this: {change}. Did you?");

    public static Line ItChanged(string change) => Line.Of($"Good: something you decided has happened. ({change})");

    public static Line ItDidNot(string change) => Line.Of($"Thank you for saying so. If it still matters, say it in the next review; if not, let it go. ({change})");
}
