using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Training;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What is said about a plan before it begins: how it would go, what stands against it, who joins.</summary>
public static class PlanProposalTexts
{
    public static string StartWith(string channel, int number) => $"Start with {channel} ({number})";

    public static string With(int minutes) => $"Begin with {minutes} min";

    public static Line Listed(string key, string title, int weeks, int minutes, string about) =>
        Line.Of($"**{title}** (`{key}`), {weeks} weeks from {minutes} min a week: {about}");

    public static Line Choose() => Line.Of($"Which plan? `plan list` says for whom each is.");

    public static Line WhichDay() => Line.Of($"A launch needs its day: `plan start launch on 14 March`.");

    public static Line DayIsPast() => Line.Of($"That day is past. A day to come works: `plan start launch on 14 March`.");

    public static Line DayIsFar(int weeks) => Line.Of($"A plan can begin up to {weeks} weeks ahead. A nearer day works.");

    public static Line MinutesRange(int least, int most) => Line.Of($"A plan takes {least} to {most} minutes a week to begin with, for"
        + $" one person.");

    public static Line Climbs(int now, int wanted, int most) =>
        Line.Of($"You do about {now} min a week now. {wanted} min would be {(wanted - now) * 100 / Math.Max(1, now)} % more at once, and"
            + $" more than"
            + $" {PlanShape.Refused} % mostly ends early. {most} min works; or say `anyway`.");

    public static Line Heading(TeamPlan plan) => plan.LaunchOn is { } day
        ? Line.Of($"{plan.Title}: {plan.Weeks.Count} weeks from {plan.StartsOn}, around {day}")
        : Line.Of($"{plan.Title}: {plan.Weeks.Count} weeks from {plan.StartsOn}");

    public static Line NothingYet() => Line.Of($"Nothing has started yet.");

    public static Line EachWeek(int first, int top) =>
        Line.Of($"It asks {first} min of each who is in it in the first week, and {top} min in its fullest; of nobody more than they say"
            + $" they can give.");

    /// <summary>How it would go, in words.</summary>
    public static Line Odds(PlanOdds odds, TeamPlan plan, bool isOwn, int blocked)
    {
        var record = isOwn ? "your own record" : $"the records of {odds.People} of you";
        var line = plan.Kind == PlanKind.Launch
            ? Line.Of($"Played through {PlanOdds.Draws} times with {record}: every week kept **{Chance.InWords(odds.AsPlanned)}**.")
            : odds.Weeks >= plan.Weeks.Count * PlanOdds.Patience
            ? Line.Of($"Played through {PlanOdds.Draws} times with {record}: kept as planned **{Chance.InWords(odds.AsPlanned)}**;"
                + $" mostly it would not come to its end. A smaller one holds better.")
            : Line.Of($"Played through {PlanOdds.Draws} times with {record}: kept as planned **{Chance.InWords(odds.AsPlanned)}**; in"
                + $" the middle it takes {odds.Weeks} weeks.");
        return blocked > 0 ? line + Line.Of($"Days off that are known are in it.") : line;
    }

    public static Line NoRecord() =>
        Line.Of($"No record yet: how likely it is to be kept can't be known. After {PlanOdds.FewestWeeks} weeks with check-ins it can.");

    /// <summary>Behind when it ends.</summary>
    public static Line AgainstGoal(TeamPlan plan, Goal goal) => plan.EndsOn <= goal.Due
        ? Line.Of($"That is before **{GoalCommandTexts.Name(goal)}** is due ({goal.Due}).")
        : Line.Of($"That is after **{GoalCommandTexts.Name(goal)}** is due ({goal.Due}):"
            + $" {TooLate((Period.DaysBetween(goal.Due, plan.EndsOn) + 6) / 7)} too late for that.");

    public static Line Forecast(Forecast forecast) => forecast switch
    {
        Forecast.Odds odds => Line.Of($"At the pace so far the goal is met {Chance.InWords(odds.Probability)}."),
        Forecast.TooEarly early => Line.Of($"Too early to say what it does to the goal; from {early.From} on I can."),
        _ => throw new ArgumentOutOfRangeException(nameof(forecast)),
    };

    public static Line AlreadyOne(TeamPlan plan) => plan.Kind == PlanKind.Launch
        ? Line.Of($"A launch is on: **{plan.Title}**. One at a time works; `plan stop {plan.Key}` ends it.")
        : Line.Of($"**{plan.Title}** is on. One training plan at a time works; `plan stop {plan.Key}` ends it.");

    public static Line NothingToJoin() => Line.Of($"No plan is waiting for you. `plan list` shows what there is, `plan start` proposes"
        + $" one.");

    public static Line AlreadyIn(TeamPlan plan) => Line.Of($"You are in **{plan.Title}** already. `plan show` has your weeks.");

    public static Line AskDays(TeamPlan plan) =>
        Line.Of($"**{plan.Title}**: on which of your days? None are added to them, and the plan never asks more minutes than the most"
            + $" you name.");

    public static Line FixedDays() => Line.Of($"A plan needs named days, e.g. `mon wed fri` or `every weekday`.");

    public static Line TooManyDays(int minutes, int days, int most) =>
        Line.Of($"{minutes} min over {days} days would be under {TeamPlan.ShortestSession} min a session. {Days(most)} or fewer work.");

    public static Line Joined(TeamPlan plan, Line sessions) => plan.LaunchOn is not null
        ? Line.Of($"You are in **{plan.Title}**, from {plan.StartsOn}. {sessions}")
        : Line.Of($"You are in **{plan.Title}**, {plan.Weeks.Count} weeks from {plan.StartsOn}. {sessions}");

    /// <param name="by">Who started it.</param>
    public static Line JoinedInstead(string by) =>
        Line.Of($"{by} has started it before you, so it is theirs that you join. Your own proposal starts nothing beside it.");

    /// <param name="number">Of the commitment that the member had on these days.</param>
    /// <param name="before">Its minutes until now.</param>
    public static Line CarriedBy(int number, int before) =>
        Line.Of($"Your commitment {number} carries it, so nothing is added to these days. `plan leave` gives its {before} min back.");

    /// <summary>A member's week: what each day asks.</summary>
    public static Line Sessions(int week, int minutes, WeekSpread spread) => spread.Long is { } session
        ? Line.Of($"Week {week} asks {minutes} min: {spread.Minutes} a session, and a long one of {session.Minutes} on"
            + $" {session.Day.ToString()}.")
        : Line.Of($"Week {week} asks {minutes} min: {spread.Minutes} a session.");

    public static Line OthersAsked() => Line.Of($"The others are asked whether they join; nobody is in it without a yes of their own.");

    public static Line Invitation(TeamPlan plan, string about) =>
        Line.Of($"Your team has started **{plan.Title}**, from {plan.StartsOn}. {about} Week 1 asks {plan.Loads[0]} min of each who"
            + $" joins. Join with your own days, or leave it.");

    private static string TooLate(int weeks) => weeks == 1 ? "its last week comes" : $"its last {weeks} weeks come";

    private static string Days(int days) => days == 1 ? "1 day" : $"{days} days";
}
