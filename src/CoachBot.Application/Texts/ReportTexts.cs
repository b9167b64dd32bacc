using CoachBot.Application.Replies;
using CoachBot.Domain.Audits;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Worth;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What the report of twelve weeks says: for someone who does not know the coach.</summary>
public static class ReportTexts
{
    public const string Strategies = "What the team does it for";
    public const string Channels = "Where the time goes";
    public const string Goals = "Goals";
    public const string Rhythm = "Did it keep its appointments?";
    public const string Journey = "How far the team has come";
    public const string Stopped = "What was stopped, and what changed";
    public const string Unknown = "What is not known, and why";
    public const string HowToRead = "How to read this page";
    public const string ByWeek = "By week, in per cent";
    public const string NotShownCell = "not shown";
    public const string NoneCell = "–";

    public static Line Title(string team) => Line.Of($"{team}: twelve weeks of social engagement");

    public static Line Period(LocalDate from, LocalDate to) =>
        Line.Of($"{from} to {to}; in brackets, the twelve weeks before.");

    public static Line SetOut(IReadOnlyList<string> strategies) => strategies.Count == 0
        ? Line.Of($"In these weeks the team had named no strategy, so there is nothing to hold its effort against.")
        : Line.Of($"The team set out to: {Names.And(strategies)}.");

    /// <param name="outcomes">"12 leads (4 in the 12 weeks before)".</param>
    public static Line CameOf(IReadOnlyList<Line> outcomes) => outcomes.Count == 0
        ? Line.Of($"No outcome is counted for it yet.")
        : Line.Of($"What came of it: {Names.And(outcomes)}.");

    public static Line Outcome(Quantity now, Quantity before) => Line.Of($"{now} ({before} in the 12 weeks before)");

    /// <param name="isPart">Whether the time of a strategy is not shown, and so left out.</param>
    /// <param name="cost">Null where it is not known, or not shown.</param>
    public static Line WentIn(int minutes, bool isPart, Quantity? cost) =>
        Line.Of($"What went in: {(isPart ? "at least " : "")}{Time(minutes)}{(cost is { } all ? Line.Of($", {all} in all") : Line.Empty)}.");

    public static Line GoalsInShort(int onCourse, int all) => all switch
    {
        0 => Line.Of($"It had set itself no goal."),
        1 => Line.Of($"Its one goal is {(onCourse == 1 ? "reached or on course" : "neither reached nor on course")}."),
        _ => Line.Of($"{onCourse} of its {all} goals {(onCourse == 1 ? "is" : "are")} reached or on course."),
    };

    public static Line KeptInShort(int kept, int due, int? percentBefore) => due == 0
        ? Line.Of($"No appointments were due that can be shown.")
        : Line.Of($"It kept {kept} of {due} appointments ({Percent(kept, due)} %{(percentBefore is { } before ? $"; {before} % in the 12 weeks before" : "")}).");

    public static Line Kept(int kept, int due, int shown, int weeks) => due == 0
        ? Line.Of($"nothing was due that can be shown")
        : shown == weeks ? Line.Of($"{kept} of {due} kept in {weeks} weeks") : Line.Of($"{kept} of {due} kept in the {shown} of {weeks} weeks that are shown");

    public static Line Time(int? now, int? before) => Line.Of($"{Time(now)} ({Time(before)})");

    public static Line Time(int? minutes) => minutes switch
    {
        null => Line.Plain(NotShownCell),
        0 => Line.Plain("none"),
        < 120 and { } few => Line.Of($"{few} min"),
        { } many => Line.Figure(Quantity.Of(Math.Round(many / 60m, 1), "h")),
    };

    public static string Call(WorthCall call, bool isCounted) => call != WorthCall.WasItRecorded ? WorthTexts.Words(call)
        : isCounted ? "nothing was written down" : "count an outcome";

    /// <param name="growth">By how much an early sign of an outcome moved: 9 conversations.</param>
    public static Line EarlySign(Quantity growth) => Line.Of($"{growth} (an early sign)");

    public static Line Verdict(AuditVerdict? decided, LocalDate? since, AuditVerdict? suggested) => (decided, since, suggested) switch
    {
        ({ } verdict, { } day, _) => AuditTexts.VerdictSince(verdict, day),
        (_, _, { } verdict) => Line.Of($"open; the coach would {verdict.ToString().ToLowerInvariant()} it"),
        _ => Line.Of($"nobody has looked at it yet"),
    };

    public static Line Way(Quantity from, Quantity now, Quantity target) => Line.Of($"{from} → {now} → {target}");

    public static Line NoGoals() => Line.Of($"No goal was open in these weeks.");

    public static Line NoStrategies() => Line.Of($"No strategy was open in these weeks.");

    public static Line NoChannels() => Line.Of($"Nothing was done on any channel in these weeks.");

    /// <param name="tenths">What the coach said, in tenths.</param>
    /// <param name="trueInTen">How often it came true.</param>
    public static Line Calibrated(int tenths, int trueInTen, int goals) => Line.Of(
        $"How far to trust a forecast: where the coach said {tenths} in 10, it came true {trueInTen} in 10 ({goals} {(goals == 1 ? "goal" : "goals")} so far).");

    public static Line NotCalibrated(int goals, int needed) => Line.Of(
        $"How far to trust a forecast is not known yet: {goals} {(goals == 1 ? "goal" : "goals")} with one {(goals == 1 ? "has" : "have")} ended, it takes {needed}.");

    /// <param name="risk">The present stage's; null where there is none yet.</param>
    public static Line TheWay(string? risk) =>
        Line.Of($"The way leads from traditional over experimental and operational to high impact.{(risk is null ? "" : $" {risk}")}");

    public static string Stage(JourneyStage? stage) => stage is { } known ? JourneyTexts.Stage(known) : "not enough evidence yet";

    public static string Seen(JourneyStage lowest, JourneyStage highest) => lowest == highest
        ? JourneyTexts.Stage(lowest)
        : $"{JourneyTexts.Stage(lowest)} to {JourneyTexts.Stage(highest)}";

    public static Line Freed(int tools, int rest, IReadOnlyList<string> channels) => channels.Count == 0
        ? Line.Of($"Time freed: {tools} min a week by tools; no channel was rested or cut.")
        : Line.Of($"Time freed: {rest} min a week by rest ({Names.And(channels)}), {tools} min by tools.");

    public static string Idle(string channel, AuditVerdict verdict) => $"{channel}, {(verdict == AuditVerdict.Cut ? "cut" : "rested")}";

    public static Line ClosedStrategies(IReadOnlyList<string> names) => Line.Of($"Closed: {Names.And(names)}.");

    public static Line Wanted(int answers, int wanted, int done, int notDone, int open) => wanted == 0
        ? Line.Of($"After its reviews the team gave {answers} {(answers == 1 ? "answer" : "answers")}; none named a change.")
        : Line.Of($"After its reviews the team wanted to change {wanted} {(wanted == 1 ? "thing" : "things")}: {done} done, {notDone} not, {open} not known yet.");

    public static Line NoAnswers() => Line.Of($"The team's reviews had no answer, so no change can be named.");

    public static Line AnswersNotShown() => Line.Of($"Fewer than three people answered the reviews: what they wanted to change stays theirs.");

    public static Line TimeNotShown(IReadOnlyList<string> names) =>
        Line.Of($"The time that went into {Quoted(names)}, and its cost: fewer than three people worked on it, and a total would tell on them.");

    public static Line NoRate() => Line.Of($"What the time costs: nobody has said what an hour costs.");

    public static Line NotCounted(IReadOnlyList<string> names) => Line.Of($"What came of {Quoted(names)}: no outcome is counted for it.");

    public static Line NotValued(IReadOnlyList<string> names) => Line.Of($"What the outcomes of {Quoted(names)} are worth: nobody has said.");

    public static Line NotForecast(IReadOnlyList<string> names) => Line.Of($"How {Quoted(names)} will end: it takes four full weeks to say.");

    public static Line WeeksNotShown(int weeks) =>
        Line.Of($"What was kept in {weeks} {(weeks == 1 ? "week" : "weeks")}: too few people had something due, and a total would tell on them.");

    public static Line NotAssessed() => Line.Of($"Where the team sees itself: no assessment has ended yet that may be shown.");

    public static Line CustomersNotAsked() => Line.Of($"Where customers see the team: nobody has reported it.");

    public static Line NothingUnknown() => Line.Of($"Nothing that this page asks for.");

    public static Line Notes() => Line.Of(
        $"All figures are up to the close of the last Sunday. Time and appointments are totals; one that would tell what one or two people did is left out. To post steadily goes with results; it is not promised to cause them.");

    public static Line MoreInCsv(int rows) => Line.Of($"… and {rows} more in the CSV file.");

    private static string Quoted(IReadOnlyList<string> names) => Names.And([.. names.Select(n => $"“{n}”")]);

    private static int Percent(int part, int whole) => (int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);
}
