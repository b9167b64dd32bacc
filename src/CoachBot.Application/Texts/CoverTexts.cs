using System.Globalization;
using CoachBot.Application.Replies;
using CoachBot.Domain.Expectations;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What is said about who covers the hours of a promise, and about holes in it. It never says who is missing, or why.</summary>
public static class CoverTexts
{
    public const string TakeButton = "I take it";
    public const string TakeAllButton = "I take all";
    public const string PassButton = "Not me";
    public const string BackButton = "Give it back";
    public const string CoverButton = "I cover these";
    public const string CoverSomeButton = "I cover some of it";

    /// <summary>Neither days nor hours were said.</summary>
    public static Line AskWhen() =>
        Line.Of($"When do you answer? Say the days, the hours or both: `cover add mon tue 09:00-13:00`. What you leave out is as promised.");

    public static Line Added(string channel, WeeklyHours hours) =>
        Line.Of($"You answer on **{channel}**: {ExpectationTexts.Words(hours)}, on your clock. Thank you.");

    public static Line NothingPromised(string channel, WeeklyHours promised, string zone) =>
        Line.Of($"In none of these hours something is promised on {channel}: that is {ExpectationTexts.Words(promised)} ({zone}).");

    public static Line HaveAlready(string channel, WeeklyHours hours) =>
        Line.Of($"You cover {channel} {ExpectationTexts.Words(hours)} already.");

    public static Line AllCovered() => Line.Of($"All promised hours are covered.");

    /// <param name="hours">Weekdays with their hours.</param>
    /// <param name="command">What takes the first of them on, as it may be typed.</param>
    public static Line NeverCovered(IReadOnlyList<string> hours, string command) =>
        Line.Of($"Nobody covers {string.Join("; ", hours)}. {new Inline.Code(command)} takes hours on.");

    public static Line Ended(string channel, WeeklyHours hours) =>
        Line.Of($"You no longer cover {channel} {ExpectationTexts.Words(hours)}.");

    public static Line NoneOfYours() => Line.Of($"You cover no hours. `cover add mon tue 09:00-13:00 linkedin` takes some on.");

    public static Line WhichOfYours(IReadOnlyList<string> yours) =>
        Line.Of($"Which of yours: {string.Join(" or ", yours)}? The number says which.");

    public static Line AskedThem(string name) => Line.Of($"I ask {name}. They cover it only if they press the button.");

    public static Line AskYourself() => Line.Of($"Your own hours you put down by `cover add`, without being asked.");

    public static Line MayYouCover(string by, string channel, string hours) =>
        Line.Of($"{by} asks whether you could answer on **{channel}** {hours} for the team, week after week. Only if you like; "
            + $"nobody sees a no.");

    /// <summary>Above holes that nobody has taken yet.</summary>
    public static Line StillOpen() => Line.Of($"Somebody is still wanted for:");

    /// <summary>A hole: <c>LinkedIn, Thu 8 Jan 09:00, for 4 h</c>.</summary>
    public static Line Hole(string channel, Instant from, Instant to) => Line.Of($"**{channel}**, {from}, for {Length(from, to)}");

    public static Line LeavesHoles(int count) => count == 1
        ? Line.Of($"These hours of our promise to the audience would stand empty then. The others are asked in good time, without "
            + $"a name or a reason; there is nothing for you to do.")
        : Line.Of($"These {count} stretches of our promise to the audience would stand empty then. The others are asked in good "
            + $"time, without a name or a reason; there is nothing for you to do.");

    public static Line TeamLeavesHoles() =>
        Line.Of($"The team is off then, and so is the promise to your audience. I ask nobody to cover; a line to your audience is "
            + $"enough:");

    public static Line AndMore(int count) => Line.Of($"… and {count} more. `expectation` shows them.");

    public static Line MayYouTake(string channel, Instant from, Instant to, int within) =>
        Line.Of($"For **{channel}** nobody is there from {from} on, for {Length(from, to)}, and we promised an answer within "
            + $"{ExpectationTexts.Length(within)}. Can you take it?");

    /// <summary>The same for several; the lines behind it say which.</summary>
    public static Line MayYouTakeSome(string channel, int within) =>
        Line.Of($"For **{channel}** nobody is there at these times, and we promised an answer within {ExpectationTexts.Length(within)}. "
            + $"Can you take some of it?");

    /// <summary>One of several: <c>Thu 8 Jan 09:00, for 4 h</c>.</summary>
    public static Line Open(Instant from, Instant to) => Line.Of($"{from}, for {Length(from, to)}");

    public static string TakeOne(LocalDate date) => $"I take {date.ToString("ddd d MMM", CultureInfo.InvariantCulture)}";

    public static Line Took(string channel, Instant from, Instant to) =>
        Line.Of($"Thank you. You answer on **{channel}** from {from} on, for {Length(from, to)}. It stands in `today` on the day.");

    public static Line YouTookIt(string channel, Instant from, Instant to) =>
        Line.Of($"✓ You cover {channel} from {from} on, for {Length(from, to)}.");

    public static Line IsCovered(string channel, Instant from) => Line.Of($"✓ {channel}: covered from {from} on. Nothing to do for you.");

    public static Line IsCoveredAlready(string channel, Instant from) =>
        Line.Of($"{channel}: covered from {from} on already. Thank you all the same.");

    public static Line NotNeeded(string channel, Instant from) => Line.Of($"{channel} from {from} on: no cover is needed any more.");

    public static Line YouAreFree(string channel, Instant from) =>
        Line.Of($"{channel} from {from} on needs no cover any more: you are free. Thank you for having been ready.");

    public static Line PassedOn() => Line.Of($"Fine. I don't ask you again for that one.");

    public static Line YouPassed(string channel, Instant from) => Line.Of($"– {channel} from {from} on: not you this time.");

    public static Line GaveBack() => Line.Of($"It is open again, and I ask the others.");

    public static Line WhichDay() => Line.Of($"On which day? These are open:");

    public static Line NoSuchHole() => Line.Of($"Nothing is uncovered then. `expectation` shows what is.");

    public static Line StaysOpen(string channel, Instant from, Instant to) =>
        Line.Of($"For **{channel}** nobody is there from {from} on, for {Length(from, to)}, and no one has taken it so far. A line to your "
            + $"audience keeps the promise honest:");

    /// <summary>A line that can be posted as it stands: days are written out, not for the reader alone.</summary>
    /// <param name="day">On the promise's clock, as all of it.</param>
    /// <param name="from">The beginning of the hours that nobody covers.</param>
    /// <param name="to">Their end.</param>
    /// <param name="back">When somebody is there again; null where that is not known.</param>
    public static Line ForTheAudience(LocalDate day, LocalTime from, LocalTime to, LocalDateTime? back) => back switch
    {
        null => Line.Of($"“We can't answer on {Day(day)} from {from} to {to}. We read everything and come back to you.”"),
        { } next when next.Date == day =>
            Line.Of($"“We can't answer on {Day(day)} from {from} to {to}. We read everything and are back at {next.TimeOfDay}.”"),
        { } next => Line.Of($"“We can't answer on {Day(day)} from {from} to {to}. We read everything and are back on {Day(next.Date)} "
            + $"at {next.TimeOfDay}.”"),
    };

    public static Line Today(string channel, Instant from, Instant to) =>
        Line.Of($"◆ You answer on **{channel}** from {from} on, for {Length(from, to)}");

    private static string Day(LocalDate date) => date.ToString("dddd d MMMM", CultureInfo.InvariantCulture);

    private static string Length(Instant from, Instant to) => ExpectationTexts.Length((int)(to - from).TotalMinutes);
}
