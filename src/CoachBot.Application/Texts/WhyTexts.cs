using CoachBot.Application.Replies;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What <c>why</c> says: the rules in a sentence each.</summary>
public static class WhyTexts
{
    public static readonly IReadOnlyList<string> EvidenceHead = ["Row", "Day", "What the ledger says"];

    public const string SomethingEnded = "a commitment that has ended";

    public static Line WhichGoal() => Line.Of($"Which goal's forecast?");

    public static Line RuleAndVersion(string rule, int version) => Line.Of($"Rule {new Inline.Code(rule)}, version {version}.");

    public static Line NoEvidence() => Line.Of($"The ledger has no row about it yet.");

    public static IReadOnlyList<Line> EvidenceRow(long id, LocalDate? date, Instant at, Line words) =>
        [new Line([new Inline.Code($"#{id}")]), date is { } day ? Line.Of($"{day}") : Line.Of($"{at}"), words];

    public static Line GoalHeading(int number, string title) => Line.Of($"**G{new Inline.Plain(number.ToString(System.Globalization.CultureInfo.InvariantCulture))} {title}**");

    public static Line Nag(string channel, int count, LocalDate? date)
    {
        var day = date is { } known ? Line.Of($" on {known}") : Line.Plain("");
        return count == 1
            ? Line.Of($"I wrote because **{channel}** was missed{day}.")
            : Line.Of($"I wrote because **{channel}** was missed{day}, {count} in a row by then. A reserve counts as missed here, excused days are passed over.");
    }

    public static Line Step(int step) => step switch
    {
        1 => Line.Of($"Step 1 of 5: a kind word, and the way to make it up."),
        2 => Line.Of($"Step 2 of 5: what it means for the goal, and an offer to move or shrink it."),
        3 => Line.Of($"Step 3 of 5: a plan that is easier to keep; the goal's owner is asked for time or scope only where you agreed to that."),
        4 => Line.Of($"Step 4 of 5: another such plan, with fewer days where there are any to give, and what comes next; who may be asked is asked as in step 3."),
        _ => Line.Of($"Step 5 of 5: it goes quiet, without reminders or nags. I ask whether to pause, change or start again, then 7 and 14 days later, then never."),
    };

    public static Line Budget() =>
        Line.Of($"At most one nag a day and five a week, in your waking hours on working days; one that does not fit is left out and never waits. Anything kept or made up sets the count to 0.");

    public static Line StepNext(int step) => step switch
    {
        1 or 2 => Line.Of($"Next: `log` what you do, and the count is 0 again. `schedule` moves or shrinks it."),
        5 => Line.Of($"Next: a check-in for it wakes it, and the count is 0 again. `schedule` changes it, `pause` gives it a rest."),
        _ => Line.Of($"Next: `schedule` makes it smaller or moves it; half of the planned minutes is enough to keep it."),
    };

    public static Line MakeUpNext(int minutes, Instant until) =>
        Line.Of($"Next: make it up until {until}: {new Inline.Code($"log {minutes}m")}, and half of that is enough.");

    public static Line Notice(Instant at) => Line.Of($"The latest message of this kind, of {at}, was a notice: something worth knowing that is no nag.");

    public static Line Waking() => Line.Of($"Notices come in your waking hours on working days, never in your quiet hours.");

    public static Line NoNagYet() => Line.Of($"I have not nagged you. This is how it works:");

    public static Line Reminders() =>
        Line.Of($"A reminder comes at the time that you chose, and only while there is something left to do. When a day closes without it, the ladder counts:");

    public static Line MuteNext() => Line.Of($"Next: `settings quiet-hours` and `settings working-days` set when I write; `help mute` says how to stop me for a while.");

    public static Line Streak(int streak, LocalDate? ended)
    {
        var kept = streak == 1 ? Line.Of($"Your streak is **1**: one occasion kept or made up") : Line.Of($"Your streak is **{streak}**: that many occasions kept or made up");
        return ended is { } date ? Line.Of($"{kept} since {date}, the last one missed.") : Line.Of($"{kept}, and none missed so far.");
    }

    public static Line StreakRule() => Line.Of($"It counts over all your commitments, in the order in which they close. A reserve or a day off neither breaks nor extends it.");

    public static Line StreakNext() => Line.Of($"Next: a missed one that is made up, or entered up to 7 days later, counts as if it had never been missed.");

    public static Line Consistency(int good, int due, int days) =>
        due == 0 ? Line.Of($"In the last {days} days nothing was due yet.") : Line.Of($"**{good} of {due}** kept in the last {days} days, today included.");

    public static Line ConsistencyRule() => Line.Of($"Kept and made up count as good; missed and reserve as due. Excused days and bonus are left out.");

    public static Line RecordNext() => Line.Of($"Next: `today` shows what is open, `log` counts at once.");

    public static Line Rhythm(string channel, int score) => Line.Of($"**{channel}**: {score} of 100.");

    public static Line RhythmRule() =>
        Line.Of($"Each occasion moves the score a step: up where it was kept or made up, down by what was left undone where it was not. With three a week, all kept, it reads 22 after 1 week, 77 after 6 and 95 after 12. One miss costs little.");

    public static Line Reserve(int held, int spent) => held == 1
        ? Line.Of($"You hold **1 reserve**, and {spent} of at most 2 were spent in the last 28 days.")
        : Line.Of($"You hold **{held} reserves**, and {spent} of at most 2 were spent in the last 28 days.");

    public static Line ReserveRule() =>
        Line.Of($"When the time to make something up is over and a streak stands behind it, a reserve holds the streak, without extending it. You begin with 2, each sixth kept one earns 1, and 3 are the most.");

    public static Line ReserveNext(int toNext, bool hasRoom) =>
        !hasRoom ? Line.Of($"Next: nothing to do, more than 3 can't be held.")
        : toNext == 1 ? Line.Of($"Next: 1 more kept earns a reserve.")
        : Line.Of($"Next: {toNext} more kept earn a reserve.");

    public static Line KeptRule() => Line.Of($"Half of the planned minutes or more is kept; check-ins below that add up until the day closes.");

    public static Line NoOccasionYet(string channel, LocalDate first) => Line.Of($"**{channel}** has not fallen due yet: it begins on {first}.");

    public static Line Open(string channel, LocalDate date, int minutes, int planned, Instant close) =>
        Line.Of($"**{channel}** of {date} is open until {close}: {minutes} of {planned} min done.");

    public static Line Kept(string channel, LocalDate date, int minutes, int planned) =>
        Line.Of($"**{channel}** of {date} is kept: {minutes} of {planned} min.");

    public static Line MadeUp(string channel, LocalDate date, int minutes, int planned) =>
        Line.Of($"**{channel}** of {date} is made up: {minutes} of {planned} min, in the time that there is for it. It counts as much as kept.");

    public static Line Reserved(string channel, LocalDate date) => Line.Of($"**{channel}** of {date} was missed, and a reserve covered it: the streak holds.");

    public static Line Missed(string channel, LocalDate date, int minutes, int planned) =>
        Line.Of($"**{channel}** of {date} is missed: it closed with {minutes} of {planned} min.");

    public static Line Spare(string channel, LocalDate date, int minutes) =>
        Line.Of($"**{channel}** of {date}: {minutes} min that filled no slot of the week. The week decides on Sunday.");

    public static Line Excused(string channel, LocalDate date, ExcuseKind by) => by switch
    {
        ExcuseKind.Away => Line.Of($"**{channel}** of {date} is excused: you were away. It doesn't count."),
        ExcuseKind.Pause => Line.Of($"**{channel}** of {date} is excused: it was paused. It doesn't count."),
        ExcuseKind.Holiday => Line.Of($"**{channel}** of {date} is excused: a holiday of the team. It doesn't count."),
        ExcuseKind.HostDown => Line.Of($"**{channel}** of {date} is excused: I was down from the reminder to the close. It doesn't count."),
        ExcuseKind.SkippedTime => Line.Of($"**{channel}** of {date} is excused: the clocks went forward over its time. It doesn't count."),
        _ => Line.Of($"**{channel}** of {date} is excused: you skipped it. It doesn't count."),
    };

    public static Line OpenNext(int minutes, Instant close) => Line.Of($"Next: {minutes} min until {close} keep it.");

    public static Line BackfillNext(LocalDate date, int days) =>
        Line.Of($"Next: if you did it all the same, `log` it with `--date` {date}; that works up to {days} days back.");

    public static Line ScheduleNext() => Line.Of($"Next: `schedule` shows what comes, and moves or shrinks it.");
}
