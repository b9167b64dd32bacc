using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What is said about aways, pauses and mutes.</summary>
public static class AbsenceTexts
{
    public static Line Away(LocalDate from, LocalDate to) => from == to
        ? Line.Of($"Away on {from}. What falls on it doesn't count, and I stay silent.")
        : Line.Of($"Away from {from} to {to}. What falls on these days doesn't count, and I stay silent.");

    public const string DaysGoneButton = "Those just gone";

    /// <summary>Behind an away of the same days a year later.</summary>
    public static Line NextYear(LocalDate from, LocalDate to) => from == to
        ? Line.Of($"That is next year's. For the one just gone: {new Inline.Code($"away {from.Iso()}")}.")
        : Line.Of($"Those are next year's. For those just gone: {new Inline.Code($"away {from.Iso()} to {to.Iso()}")}.");

    public static Line AwayAlready(LocalDate from, LocalDate to) => from == to
        ? Line.Of($"You are away on {from} already. `back {from.Iso()}` takes it back.")
        : Line.Of($"You are away from {from} to {to} already. `back` ends it sooner.");

    public static Line StaysBefore(LocalDate first) => Line.Of($"What is before {first} stays as it was: seven days back is as far as it goes.");

    public static Line AlsoExcused(int count) => count == 1
        ? Line.Of($"One that was open or missed is excused with it.")
        : Line.Of($"{count} that were open or missed are excused with it.");

    public static Line AwayTooLongAgo(LocalDate first) => Line.Of($"Those days are over, and their record is closed. From {first} on works.");

    public static Line AwayTooLong() => Line.Of($"That is more than a year. A shorter time works, or `pause`.");

    /// <param name="wereAway">Whether days of it are gone already.</param>
    public static Line BackToday(bool wereAway) => wereAway
        ? Line.Of($"Welcome back. Today counts as usual; the days before it stay excused.")
        : Line.Of($"You are not away after all. Today counts as usual.");

    /// <param name="day">The first day on which the member is back.</param>
    /// <param name="from">The first of the days away, as they were said.</param>
    /// <param name="to">The last of them.</param>
    public static Line BackOn(LocalDate day, LocalDate from, LocalDate to) => day <= from && from == to
        ? Line.Of($"Cancelled: you are not away on {from}. What falls on it counts.")
        : day <= from
        ? Line.Of($"Cancelled: you are not away from {from} to {to}. What falls on these days counts.")
        : Line.Of($"Noted: you are back on {day}, and days count again from then on.");

    public static Line BackFromTodayOn() => Line.Of($"Days that are gone stay excused. `back` ends your days away today.");

    public static Line BackTodayOrNext(LocalDate today, LocalDate next) => Line.Of($"You are away on both: back today, {today}, or on {next}?");

    /// <param name="day">As the reader writes it.</param>
    public static string BackButton(string day) => $"Back {day}";

    public static Line PausedNotAway() => Line.Of($"You are not away, but paused. `resume` goes on.");

    /// <param name="day">Null for today.</param>
    /// <param name="areToCome">Whether the member is away on later days.</param>
    public static Line NotAway(LocalDate? day, bool areToCome)
    {
        var said = day is { } on ? Line.Of($"You are not away on {on}.") : Line.Of($"You are not away today.");
        return areToCome ? said + Line.Of($"Shall days that are to come be cancelled?") : said;
    }

    /// <param name="from">Their first day, as the reader writes it.</param>
    public static string CancelButton(string from) => $"Cancel those from {from}";

    public static Line AwayNotPaused(LocalDate to, bool isLastDay) => isLastDay
        ? Line.Of($"You are not paused, but away for today, and back tomorrow. `back` ends that now.")
        : Line.Of($"You are not paused, but away until {to}. `back` ends that today.");

    public static Line StillAway(LocalDate to, bool isLastDay) => isLastDay
        ? Line.Of($"You are still away for today; `back` ends that, too.")
        : Line.Of($"You are still away until {to}; `back` ends that, too.");

    public static Line MemberPaused() => Line.Of($"Paused. Nothing falls due and nothing is asked until you say `resume`.");

    /// <param name="time">As it was typed.</param>
    public static Line PauseHasNoEnd(string time) =>
        Line.Of($"`pause` lasts until you say `resume`. A time with an end is {new Inline.Code($"away {time}")}.");

    public static Line GoalPaused(string goal, int number) =>
        Line.Of($"“{goal}” is paused: its line stands still, and what serves it is not due."
            + $" {new Inline.Code($"resume G{number}")} goes on.");

    public const string PauseAllButton = "Pause everything";

    public static string RestButton(string channel) => $"Let {channel} rest";

    public static Line PausesEverything(string channel) =>
        Line.Of($"`pause` is for everything of yours. Only **{channel}**? It can rest for a while, or `schedule end` ends the promise.");

    public static Line WhichGoal() => Line.Of($"Which goal? `pause G1` pauses the first; `goal list` shows them. `pause` alone is for everything of yours.");

    public static Line TeamPaused() => Line.Of($"The whole team is paused. `resume team` goes on.");

    /// <param name="by">Who paused it, where that was somebody else.</param>
    public static Line AlreadyPaused(string? by) => by is null
        ? Line.Of($"That is paused already. `pauses` shows what is.")
        : Line.Of($"That is paused already: {by} has done it. `pauses` shows what is.");

    public static Line GoalResumed(string goal) => Line.Of($"“{goal}” goes on: its line moves again, and what serves it is due again.");

    public static Line Resumed() => Line.Of($"Welcome back. The next occasion counts again.");

    public static Line TeamResumed() => Line.Of($"The team goes on. The next occasions count again.");

    /// <param name="by">Who lifted the last such pause, where that was somebody else.</param>
    public static Line NotPaused(string? by) => by is null
        ? Line.Of($"Nothing like that is paused. `pauses` shows what is.")
        : Line.Of($"That is not paused any more: {by} has lifted it. `pauses` shows what is.");

    public static Line InsteadOfMute() =>
        Line.Of($"`mute until friday` works, and `mute` is until tomorrow. `snooze` puts off what is on now, `pause` lasts until you come back.");

    public static Line OthersArePaused(string what) => Line.Of($"You are not paused, but {what} is.");

    public static Line NoPauses() => Line.Of($"Nothing is paused.");

    public static Line StillPaused(string what) => Line.Of($"{what} is still paused on its own.");

    public static Line Muted(LocalDate until) => Line.Of($"Muted until {until}: no reminders, last calls or nags. Occasions stay due. `unmute` ends it sooner.");

    public static Line MutedNotPaused(LocalDate until) => Line.Of($"You are muted until {until}, not paused. `unmute` ends it sooner.");

    public static Line MutedAlready(LocalDate until) => Line.Of($"You are muted until {until} already. `unmute` ends it sooner.");

    public static Line Unmuted() => Line.Of($"I speak again.");

    public static Line NotMuted() => Line.Of($"You are not muted. `mute until friday` mutes me.");
}
