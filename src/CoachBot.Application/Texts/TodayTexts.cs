using CoachBot.Application.Replies;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What the day's card and the progress card say.</summary>
public static class TodayTexts
{
    public static Line Heading(string name, LocalDate today) => Line.Of($"{name}, {today}");

    public static Line Open(string channel, int minutes, LocalTime time, int left) => left > 0
        ? Line.Of($"○ **{channel}**, {minutes} min ({left} to go this week)")
        : Line.Of($"○ **{channel}**, {minutes} min at {time}");

    public static Line Started(string channel, int minutes, int planned) => Line.Of($"◐ **{channel}**, {minutes} of {planned} min so far");

    public static Line Kept(string channel, int minutes) => Line.Of($"✓ {channel}, {minutes} min kept");

    public static Line Excused(string channel) => Line.Of($"– {channel}, taken off today");

    /// <summary>Of a day that had ended before its start was moved: it is today once more, and its occasion is over.</summary>
    public static Line Closed(string channel) => Line.Of($"– {channel}, over for today");

    public static Line CanMakeUp(string channel, LocalDate date, int minutes, Line until) =>
        Line.Of($"↺ {channel} of {date} can still be made up: {minutes} min until {until}");

    public static Line AllDone() => Line.Of($"All done for today. Well kept.");

    public static Line NothingDue(LocalDate? next) => next is { } date
        ? Line.Of($"Nothing is due today. Next: {date}.")
        : Line.Of($"Nothing is due today.");

    public static Line Away(LocalDate until, bool isLastDay) => isLastDay
        ? Line.Of($"You are away today, and back tomorrow. Nothing is due. `back` ends it now.")
        : Line.Of($"You are away until {until}. Nothing is due. `back` ends it sooner.");

    public static Line Paused() => Line.Of($"You are paused: nothing falls due. `resume` goes on.");

    public static Line Muted(LocalDate until) => Line.Of($"Muted until {until}.");

    public static Line Quiet(string channel) => Line.Of($"{channel} is quiet: I don't remind you of it. Any check-in for it wakes it.");

    public static Line DayOne() => Line.Of($"Welcome. Social media pays like training. Five minutes now, and you have a rhythm.");

    public static Line DayOneHow() => Line.Of($"`start` asks you a few short questions. Or in one line: `schedule add mon wed fri 09:00 15m linkedin`");

    public static Line NothingPromised() => Line.Of($"Nothing due yet, as nothing is promised yet.");

    public static Line Consistency(Counts counts) => counts.Due == 0
        ? Line.Of($"Nothing due yet.")
        : Line.Of($"**{counts.Good} of {counts.Due}** kept in the last 4 weeks");

    public static Line TwelveWeeks(Counts counts) => Line.Of($"{counts.Good} of {counts.Due} in the last 12 weeks");

    public static Line Rhythm(double score) => Line.Of($"{(int)Math.Round(score)} of 100");

    public static Line RhythmFromWeek4() => Line.Of($"from week 4 on");

    public static Line KeptInFourWeeks(Counts counts) =>
        counts.Due == 0 ? Line.Of($"nothing was due in the last 4 weeks") : Line.Of($"**{counts.Good} of {counts.Due}** in the last 4 weeks");

    public static Line NotShared(string name) =>
        Line.Of($"{name} keeps that to themselves. Whoever wants to be seen says `settings share kept`; `progress team` shows the totals.");

    public static Line Streak(int streak) => streak == 1 ? Line.Of($"1 in a row") : Line.Of($"{streak} in a row");

    public static Line Reserves(int held) => Line.Of($"{held} held");

    public static Line Bonus(int minutes) => Line.Of($"{minutes} min in the last 4 weeks");

    public static Line HeatmapWords(Counts counts) =>
        Line.Of($"12 weeks: {counts.Kept} kept, {counts.MadeUp} made up, {counts.Reserve} by reserve, {counts.Missed} missed, {counts.Excused} excused");

    public static Line TeamConsistency(Counts counts, int members) => counts.Due == 0
        ? Line.Of($"Nothing was due for the team in the last 4 weeks.")
        : Line.Of($"**{counts.Good} of {counts.Due}** kept by the team in the last 4 weeks ({members} {(members == 1 ? "member" : "members")})");

    public static Line Gap(string channel, LocalDate from, LocalDate to, int days) =>
        Line.Of($"{channel}: nobody was there from {from} to {to}, {days} days. That is what the audience saw.");

    public static Line OpenGap(string channel, LocalDate from, int days) =>
        Line.Of($"{channel}: nobody has been there since {from}, {days} days.");

    /// <param name="promised">Whole days on which the audience was promised an answer.</param>
    public static Line PromisedGap(string channel, LocalDate from, LocalDate to, int promised) =>
        Line.Of($"{channel}: between {from} and {to} nobody was there on {Promised(promised)}. That is what the audience saw.");

    public static Line OpenPromisedGap(string channel, LocalDate from, int promised) =>
        Line.Of($"{channel}: {Promised(promised)} went by since {from}, and nobody was there.");

    public static Line PromisedGapsSince(string channel, LocalDate from, int promised) =>
        Line.Of($"{channel}: since {from} nobody was there on {Promised(promised)}. That is what the audience saw.");

    /// <param name="gaps">Several; the last may last still.</param>
    public static Line Gaps(string channel, IReadOnlyList<Gap> gaps)
    {
        Line Of(Gap gap, string end) => gap.To is { } to
            ? Line.Of($"from {gap.From} to {to} ({gap.Days} days){end}")
            : Line.Of($"since {gap.From} ({gap.Days} days){end}");

        return Line.Of($"{channel}: nobody was there") + Names.And([.. gaps.Select((gap, i) => Of(gap, i == gaps.Count - 1 ? "." : ""))])
            + Line.Of($"That is what the audience saw.");
    }

    private static string Promised(int days) => days == 1 ? "1 day for which we promised an answer" : $"{days} days for which we promised an answer";

    public static Line NoGoals() => Line.Of($"No open goals. `goal add 30 qualified leads by 30 June` sets one.");

    /// <param name="people">How many the team has.</param>
    public static Line TooFewToShow(int people) => people == 1
        ? Line.Of($"What you keep is for you alone, until `settings share kept` shows it to the room.")
        : Line.Of($"No total of the team yet: it would tell on one of you. It shows once all of you share theirs; `settings share kept` shares yours.");
}
