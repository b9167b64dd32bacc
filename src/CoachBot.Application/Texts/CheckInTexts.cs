using CoachBot.Application.Replies;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What is said about check-ins, skips and snoozes.</summary>
public static class CheckInTexts
{
    public static Line Kept(string channel, LocalDate date, int minutes, int planned, bool late) => late
        ? Line.Of($"✓ **{channel}** on {date}: kept after all, {minutes} of {planned} min.")
        : Line.Of($"✓ **{channel}**: kept, {minutes} of {planned} min.");

    public static Line MadeUp(string channel, LocalDate date, int minutes) => Line.Of($"✓ **{channel}**: {minutes} min make up for {date}.");

    /// <param name="missing">What is missing to half of the planned minutes.</param>
    public static Line Partly(string channel, LocalDate date, int minutes, int planned, int missing) =>
        Line.Of($"**{channel}** on {date}: {minutes} of {planned} min so far; {missing} min more {(missing == 1 ? "makes" : "make")} it count.");

    public static Line Bonus(int minutes) => Line.Of($"{minutes} min bonus: nobody planned them, they still reach people.");

    public static Line Logged(int number, int minutes, string? channel, Activity? activity, LocalDate date)
    {
        var what = activity is { } known ? $", {known.ToString().ToLowerInvariant()}" : "";
        return channel is null
            ? Line.Of($"Check-in {number}: {minutes} min{what}, {date}.")
            : Line.Of($"Check-in {number}: {minutes} min, {channel}{what}, {date}.");
    }

    /// <param name="line">What logs the second.</param>
    public static Line Second(string line) => Line.Of($"I take one check-in at a time. {new Inline.Code(line)} logs what else your note tells of.");

    public static Line DayOfNote(LocalDate date) => Line.Of($"I took the end of your note for its day, {date}. In quotes it stays a note.");

    public static Line FourWeeks(int good, int due) => Line.Of($"**{good} of {due}** kept in the last 4 weeks.");

    public static Line TooMuchInADay(int minutes, LocalDate date) =>
        Line.Of($"That would make {minutes} min on {date}; a day has 1,440. A smaller number works.");

    public static Line Future(LocalDate date) => Line.Of($"{date} has not come yet. Today and the last 7 days work.");

    public static Line TooLongAgo(LocalDate date, LocalDate first) =>
        Line.Of($"{date} is more than 7 days back, and that record is closed. From {first} on works.");

    public static Line Deleted(int number, bool counted) => counted
        ? Line.Of($"Check-in {number} is gone; what it counted for is as it was without it.")
        : Line.Of($"Check-in {number} is gone.");

    public static Line WhatChanges(int number) => Line.Of($"What changes about check-in {number}? `log edit {number} 45m` works, and so does the form.");

    public static Line Changed(int number) => Line.Of($"Check-in {number} is changed:");

    public static Line NoneYet() => Line.Of($"No check-ins in the last 4 weeks. `log 30m linkedin converse` makes the first.");

    /// <param name="day">As it was typed.</param>
    public static Line SkipsTodayOnly(string day) =>
        Line.Of($"`skip` is for today. To keep a day to come free: {new Inline.Code($"away {day}")}.");

    public static Line SkipsNothingPast() =>
        Line.Of($"`skip` is for today. What went by can be made up or logged late: `log 30m yesterday`; `today` shows until when.");

    public static Line Skipped(string channel, LocalDate date) => Line.Of($"**{channel}** on {date} is skipped. It doesn't count against you.");

    public static Line SkippedAlready(string channel) =>
        Line.Of($"{channel} was skipped once this week already, and once a week is the limit. `away`, `pause` or a shorter session work.");

    public static Line NothingToSkip() => Line.Of($"Nothing is open today, so there is nothing to skip. `away` takes a later day off.");

    public static Line Snooze(string channel) => Line.Of($"When shall I come back about **{channel}**?");

    /// <param name="isToday">Whether the reader sees a time alone, or a day before it.</param>
    public static Line SnoozedUntil(string channel, Instant at, bool isToday) =>
        Line.Of($"I'll come back about **{channel}** {(isToday ? "at" : "on")} {at}.");

    public static Line SnoozeInQuietHours(LocalTime from) => Line.Of($"That would land in your quiet hours, which begin at {from}. These work:");

    public static Line NothingToCheckIn() => Line.Of($"Nothing of yours is open today. `log 20m linkedin` tells me what you did all the same.");

    /// <param name="date">The day gone by; null for today.</param>
    public static Line StillOpen(IReadOnlyList<string> channels, LocalDate? date) => date is { } day
        ? Line.Of($"Not logged for {day} either: {Names.And(channels)}.")
        : Line.Of($"Still open today: {Names.And(channels)}.");

    /// <param name="channel">What was named; null for nothing.</param>
    public static Line NothingLeftOf(LocalDate date, string? channel)
    {
        var what = channel is null ? Line.Of($"Nothing of yours from {date} is left to check in.") : Line.Of($"Nothing on **{channel}** from {date} is left to check in.");
        return what + Line.Of($"{new Inline.Code($"log 20m --date {date.Iso()}")} tells me what you did all the same.");
    }

    public static Line NotOpen(string channel, IReadOnlyList<string> open) =>
        Line.Of($"Nothing on **{channel}** is open today. Open: {Names.And(open)}.");

    public static Line NothingToSnooze() => Line.Of($"Nothing is open today, so there is nothing to snooze. `today` shows what comes next.");
}
