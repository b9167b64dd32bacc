using CoachBot.Application.Replies;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Texts;

/// <summary>What a named person is asked for, and what becomes of it. Never what was missed, never why.</summary>
public static class AskTexts
{
    public const string LaterButton = "Due 2 weeks later";
    public const string NotNowButton = "Not now";
    public const string TakeButton = "Take it";
    public const string KeepButton = "Keep it as it is";

    public static string LessButton(int freed, SmallerPlan plan, Commitment commitment) => plan.Schedule == commitment.Schedule
        ? $"{freed} min less a week: {plan.Minutes} min each"
        : $"{freed} min less a week: {ScheduleTexts.Words(plan.Schedule)}";

    public static string LowerButton(string target) => $"Lower the target to {target}";

    /// <param name="goal">Null where the commitment is for none.</param>
    public static Line Ask(string member, string channel, Commitment commitment, string? goal) =>
        Line.Of($"{member} agreed that I may ask you. What they planned for **{channel}** ({ScheduleTexts.Words(commitment.Schedule)}, {commitment.Minutes} min) doesn't fit their weeks just now.")
        + (goal is null ? Line.Of($"What could give?") : Line.Of($"It serves “{goal}”. What could give?"));

    public static Line AskMeans() => Line.Of($"One tap is enough. Less time is theirs to decide; a date or a target changes at once, and `undo` takes it back.");

    public static Line OfferedLess(string member) => Line.Of($"{member} hears that you give the time, and decides. `undo` takes it back.");

    public static Line Granted(string member, Line goal) => goal + Line.Of($"{member} hears of it. `undo` takes it back.");

    public static Line LeftAsItIs() => Line.Of($"Then it stays as it is. Nobody is told, and I don't ask again for two weeks.");

    public static Line LessTime(string giver, string channel, Commitment commitment, SmallerPlan plan) =>
        Line.Of($"**{giver}** gives you time: **{channel}** could be {ScheduleTexts.Words(plan.Schedule)}, {plan.Minutes} min, instead of {ScheduleTexts.Words(commitment.Schedule)}, {commitment.Minutes} min. Nothing changes unless you take it.");

    public static Line LaterDue(string giver, string goal, NodaTime.LocalDate due) =>
        Line.Of($"**{giver}** gave **{goal}** more time: it is due on {due} now.");

    public static Line LowerTarget(string giver, string goal, Quantity target) =>
        Line.Of($"**{giver}** made **{goal}** smaller: the target is {target} now.");

    public static Line TakenBack(string giver) =>
        Line.Of($"**{giver}** took that back for now. What you changed yourself stays as it is.");

    public static Line Kept() => Line.Of($"Good: it stays as it is. Nobody is told.");
}
