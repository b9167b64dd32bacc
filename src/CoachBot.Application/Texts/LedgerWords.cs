using System.Globalization;
using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;
using NodaTime.Text;

namespace CoachBot.Application.Texts;

/// <summary>Rows of the ledger in plain words, from their kind and their figures.</summary>
public static class LedgerWords
{
    private const string Recorded = "metric.recorded";

    private static readonly Dictionary<string, Func<IReadOnlyDictionary<string, string>, string>> ByKind = new()
    {
        ["occasion.opened"] = f => $"fell due, {Of(f, "planned")} min planned",
        ["occasion.kept"] = f => Of(f, "late") == "1" ? $"kept afterwards, {Of(f, "minutes")} min" : $"kept, {Of(f, "minutes")} min",
        ["occasion.madeup"] = f => $"made up, {Of(f, "minutes")} min",
        ["occasion.missed"] = f => Of(f, "minutes") is "0" or "?" ? "missed" : $"missed, with {Of(f, "minutes")} min done",
        ["occasion.reserve"] = f => $"a reserve covered it, {Of(f, "held")} left",
        ["occasion.excused"] = f => $"excused: {Excuse(Of(f, "by"))}",
        ["occasion.reopened"] = f => $"counted anew: {Of(f, "state").ToLowerInvariant()}, {Of(f, "minutes")} min",
        ["occasion.removed"] = _ => "no longer planned",
        ["occasion.spare"] = f => $"{Of(f, "minutes")} min that filled no slot of the week",
        ["occasion.moved"] = f => f.ContainsKey("windowEnd") ? "by your clock from before again" : "counted for that day",
        ["makeup.over"] = f => $"its make-up window ended, no reserve was spent, {Of(f, "held")} held",
        ["quota.settled"] = f => $"the week closed, {Of(f, "missing")} of its slots missing",
        ["checkin.logged"] = f => $"check-in of {Of(f, "minutes")} min",
        ["checkin.credited"] = f => $"{Of(f, "minutes")} min of a check-in counted, {Credit(Of(f, "kind"))}",
        ["checkin.deleted"] = _ => "check-in taken back",
        ["commitment.added"] = f => $"commitment {Of(f, "number")} agreed: {Of(f, "minutes")} min at {Of(f, "time")}",
        ["commitment.agreed"] = _ => "the ladder was shown, and agreed to",
        ["commitment.edited"] = f => $"commitment {Of(f, "number")} changed: {Of(f, "minutes")} min at {Of(f, "time")}",
        ["commitment.ended"] = _ => "commitment ended",
        ["commitment.restored"] = f => $"commitment {Of(f, "number")} as before: {Of(f, "minutes")} min at {Of(f, "time")}",
        ["commitment.removed"] = _ => "commitment taken back",
        ["commitment.quiet"] = _ => "five missed in a row: it went quiet",
        ["commitment.quiet-again"] = _ => "what woke it was taken back: quiet again",
        ["commitment.woken"] = _ => "woken: reminders come again, the count is 0",
        ["nag.sent"] = f => $"nag sent, step {Of(f, "step")} of 5, {Of(f, "count")} missed in a row",
        ["nag.dropped"] = f => $"nag left out: {Because(Of(f, "because"))}",
        ["reminder.sent"] = _ => "reminder sent",
        ["reminder.dropped"] = f => $"reminder left out: {Because(Of(f, "because"))}",
        ["lastcall.sent"] = _ => "last call sent",
        ["lastcall.dropped"] = f => $"last call left out: {Because(Of(f, "because"))}",
        ["reserve.restored"] = f => $"the reserve is spent again, {Of(f, "held")} held",
        ["reserve.returned"] = f => $"the reserve came back, {Of(f, "held")} held",
        ["plan.begun"] = f => $"the plan began: {Of(f, "minutes")} min in its first week",
        ["plan.week"] = f => $"a week of the plan ended: {Outcome(Of(f, "outcome"))}",
        ["plan.share"] = f => $"week {Of(f, "week")} of the plan: {Of(f, "minutes")} min",
        ["plan.adjusted"] = f => $"the plan was changed: {Of(f, "minutes")} min in its first week",
        ["plan.stopped"] = _ => "the plan was stopped",
        ["plan.restored"] = _ => "the plan is as it was before",
        ["cover.added"] = _ => "you said in which hours you answer",
        ["cover.ended"] = _ => "you no longer answer in some hours",
        ["hole.asked"] = _ => "asked whether you can cover hours",
        ["hole.told"] = _ => "told that hours stay uncovered",
        ["undone"] = _ => "taken back",
        ["settings.changed"] = f => $"setting {Of(f, "setting")} changed",
    };

    /// <summary>The kinds that have words of their own.</summary>
    public static IEnumerable<string> Kinds => ByKind.Keys.Append(Recorded);

    /// <summary>What a row says; a kind without words of its own is said by its name and its figures.</summary>
    public static Line Of(string kind, string figures)
    {
        var read = Figures(figures);
        return kind == Recorded ? OfRecord(read)
            : ByKind.TryGetValue(kind, out var words) ? Line.Plain(words(read))
            : Names.List([Line.Plain(kind.Replace('.', ' ')), .. read.Select(f => Line.Plain(f.Key) + Value(f.Value))]);
    }

    /// <summary>The figures of a row by name; what is no figure is left out.</summary>
    public static IReadOnlyDictionary<string, string> Figures(string figures) => figures.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(f => f.Split('=', 2)).Where(f => f.Length == 2).GroupBy(f => f[0]).ToDictionary(f => f.Key, f => f.First()[1]);

    private static string Of(IReadOnlyDictionary<string, string> figures, string name) => figures.GetValueOrDefault(name, "?");

    private static Line OfRecord(IReadOnlyDictionary<string, string> figures) => Of(figures, "added") == "1"
        ? Line.Of($"{Value(Of(figures, "amount"))} added: {Value(Of(figures, "value"))} now")
        : Line.Of($"set to {Value(Of(figures, "value"))}");

    /// <summary>A figure or a day as its reader writes it; anything else as it stands.</summary>
    private static Line Value(string text) =>
        decimal.TryParse(text, CultureInfo.InvariantCulture, out var figure) ? Line.Figure(Quantity.Of(figure, ""))
        : LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day) ? Line.Of($"{day}")
        : Line.Plain(text);

    private static string Excuse(string by) => by switch
    {
        "Away" => "you were away",
        "Pause" => "it was paused",
        "Holiday" => "a holiday of the team",
        "Skip" => "you skipped it",
        "SkippedTime" => "the clocks went forward over its time",
        "HostDown" => "I was down from the reminder to the close",
        _ => by,
    };

    private static string Credit(string kind) => kind switch
    {
        "OnTime" => "on its day",
        "MakeUp" => "to make it up",
        "Backfill" => "entered afterwards",
        _ => kind,
    };

    private static string Outcome(string outcome) => outcome switch
    {
        "Kept" => "60 % or more was done, the next one follows",
        "Repeat" => "under 60 % was done, the same once more",
        "StepBack" => "under 60 % twice in a row, a step back",
        "Rest" => "nothing was due, the same once more",
        "Passed" => "under 60 % was done, the day of the launch does not move",
        _ => outcome,
    };

    private static string Because(string because) => because switch
    {
        "budget" => "one a day and five a week are the most",
        "away" => "you were away",
        "pause" => "it was paused",
        "mute" => "you had muted me",
        "quiet-hours" => "it fell into your quiet hours",
        _ => because,
    };
}
