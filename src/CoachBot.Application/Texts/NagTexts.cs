using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What nags say, step by step. Kind, then plain; never a reproach.</summary>
public static class NagTexts
{
    public static Line First(string channel, LocalDate date, int minutes, Line until) =>
        Line.Of($"**{channel}** went by on {date}. It happens. {minutes} min until {until} make it up.");

    /// <param name="line">What logs it, as it would be typed; null where it is too late for that.</param>
    public static Line FirstPast(string channel, LocalDate date, string? line)
    {
        var past = Line.Of($"**{channel}** went by on {date}. It happens; the next one counts.");
        return line is null ? past : past + Line.Of($"If you did it after all: {new Inline.Code(line)}.");
    }

    public static Line FirstQuota(string channel, LocalDate sunday) =>
        Line.Of($"**{channel}**: the week to {sunday} ended short of what you had planned. It happens; a new week has begun.");

    public static Line Second(string channel, bool isQuota, (string Title, GoalPace Pace)? stake)
    {
        var went = Went("two", isQuota);
        var ask = Line.Of($"Would another day or a shorter time fit better?");
        return stake switch
        {
            null => Line.Of($"**{channel}**: {went}.") + ask,
            { Pace.SafeDays: null } known => Line.Of($"**{channel}**: {went}. “{known.Title}” can take it.") + ask,
            { Pace: { SafeDays: 0, Verdict.Status: GoalStatus.TooEarly } } known => Line.Of($"**{channel}**: {went}. “{known.Title}” has only begun: no safe days yet, so each one counts.") + ask,
            { Pace.SafeDays: 0 } known => Line.Of($"**{channel}**: {went}, and “{known.Title}” has no safe days left.") + ask,
            { Pace.SafeDays: 1 } known => Line.Of($"**{channel}**: {went}. “{known.Title}” has 1 safe day left.") + ask,
            { Pace.SafeDays: { } days } known => Line.Of($"**{channel}**: {went}. “{known.Title}” has {days} safe days left.") + ask,
        };
    }

    /// <summary>Plain, and a smaller plan.</summary>
    /// <param name="fewer">Minutes that are fewer; null where there are few already.</param>
    /// <param name="seldom">Days that are fewer, in words; null where none can go.</param>
    public static Line Third(string channel, bool isQuota, int minutes, int? fewer, string? seldom) =>
        Line.Of($"**{channel}**: {Went("3", isQuota)}. The promise is bigger than your weeks just now.")
        + (fewer is { } less ? Line.Of($"My proposal: {less} min instead of {minutes}, same days.")
            : seldom is not null ? Line.Of($"My proposal: {seldom}, and the same {minutes} min.")
            : Line.Of($"It is small already. Would another day or another hour fit better?"));

    /// <summary>The other plan, and what comes next.</summary>
    /// <inheritdoc cref="Third"/>
    public static Line Fourth(string channel, bool isQuota, int minutes, int? fewer, string? seldom) =>
        Line.Of($"**{channel}**: {Went("4", isQuota)}.")
        + (seldom is not null ? Line.Of($"Fewer days that hold are worth more than many that don't: {seldom}, and the same {minutes} min?")
            : fewer is { } less ? Line.Of($"Less that holds is worth more than much that doesn't: {less} min instead of {minutes}, same days?")
            : Line.Of($"It is small already, so it may be the wrong day, the wrong hour or the wrong channel."))
        + Line.Of($"One more, and I stop reminding you of it.");

    public static Line Quiet(string channel, bool isQuota) =>
        Line.Of($"**{channel}**: {Went("five", isQuota)}, so I stop reminding you of it. Shall we pause it, change it, or start again? Any check-in for it wakes it up too.");

    public static Line QuietAgain(string channel) =>
        Line.Of($"**{channel}** is still quiet. Pause it, change it, or start again?");

    /// <summary>The missed slots of a quota's week are one miss.</summary>
    private static string Went(string count, bool isQuota) => isQuota ? $"{count} weeks in a row ended short" : $"{count} in a row went by";

    public static Line Others(IReadOnlyList<string> channels) => channels.Count == 1
        ? Line.Of($"{channels[0]} went by as well.")
        : Line.Of($"{Names.And([.. channels.Distinct()])} went by as well.");

    /// <summary>Of two promises on one channel, the other one.</summary>
    public static string AtItsTime(string channel, LocalTime time) => $"{channel} at {ScheduleTexts.Hour(time)}";

    public static Line Ladder1() => Line.Of($"**1st miss**: a kind word the next working day, and how to make it up.");

    public static Line Ladder2() => Line.Of($"**2nd in a row**: what it means for your goal, and whether another day or a shorter time fits.");

    public static Line Ladder3() => Line.Of($"**3rd and 4th**: a concrete smaller plan. Nobody else is told unless you agreed to it.");

    public static Line Ladder5() => Line.Of($"**5th**: I go quiet and ask whether to pause, change or start again.");

    public static Line LadderPromise() => Line.Of($"One nag a day at most, five a week, never on your days off or in your quiet hours. `mute` stops them.");
}
