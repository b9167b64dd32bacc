using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What reminders, last calls and their edits say.</summary>
public static class ReminderTexts
{
    public static Line Reminder(string channel, int minutes, string? goal) =>
        goal is null
            ? Line.Of($"**{channel}, {minutes} min.** Time to show up.")
            : Line.Of($"**{channel}, {minutes} min.** It serves “{goal}”.");

    public static Line QuotaReminder(string channel, int minutes, int left, int days, string? goal)
    {
        var reminder = Line.Of($"**{channel}, {minutes} min.** {left} to go this week, and {days} {(days == 1 ? "day" : "days")} left for it.");
        return goal is null ? reminder : reminder + Line.Of($"It serves “{goal}”.");
    }

    public static Line Snoozed(string channel, int minutes) => Line.Of($"**{channel}, {minutes} min.** You asked me to come back.");

    public static Line SnoozedMakeUp(string channel, LocalDate date, int minutes, Instant until) =>
        Line.Of($"**{channel}, {minutes} min** makes up for {date}. You asked me to come back; it counts until {until}.");

    public static Line LastCall(string channel, int minutes, Instant close) =>
        Line.Of($"Last call: **{channel}, {minutes} min.** Half of it counts too, until {close}.");

    public static Line ReservesSpent(IReadOnlyList<(string Channel, LocalDate Date)> spent, int held) =>
        spent.Count == 1
            ? Line.Of($"A reserve covered {spent[0].Channel} on {spent[0].Date}: the streak holds. {held} left.")
            : Line.Of($"{spent.Count} reserves covered what went by: the streak holds. {held} left.");

    public static Line Kept(string channel, int minutes) => Line.Of($"✓ **{channel}**, {minutes} min: kept.");

    public static Line MadeUp(string channel, LocalDate date, int minutes) => Line.Of($"✓ **{channel}**, {minutes} min: made up for {date}.");

    public static Line Excused(string channel) => Line.Of($"**{channel}**: taken off, it doesn't count.");

    public static Line DayIsOver(string channel, LocalDate date, int minutes, Line until) =>
        Line.Of($"**{channel}** on {date} is over. {minutes} min until {until} make it up.");

    public static Line OpenAgain(string channel, LocalDate date, int minutes, Line until) =>
        Line.Of($"**{channel}** on {date} is open again. {minutes} min until {until} make it up.");

    /// <param name="line">What logs it, as it would be typed; null where it is too late for that.</param>
    public static Line OpenNoMore(string channel, LocalDate date, string? line)
    {
        var taken = Line.Of($"**{channel}** on {date}: taken back, and the day is over.");
        return line is null ? taken : taken + Line.Of($"If you did it after all: {new Inline.Code(line)}.");
    }

    public static Line Gone() => Line.Of($"No longer planned.");
}
