using CoachBot.Application.Replies;

namespace CoachBot.Application.Texts;

/// <summary>Friday's question for the week's numbers.</summary>
public static class MetricAskTexts
{
    public const string StopButton = "Stop asking";
    public const string WeeklyButton = "Keep asking on Fridays";

    public static string RecordButton(string name) => $"Record {name}";

    public static string SameButton(string? name, string last) => name is null ? $"Same as last week: {last}" : $"{name}: same, {last}";

    public static Line OnceAMonth(IReadOnlyList<string> names) =>
        Line.Of($"Three Fridays went by without {(names.Count == 1 ? "a number" : "numbers")} for {Names.And(names)}, which is fine: from now on I ask once a month.");

    public static Line Ask(IReadOnlyList<string> names) => names.Count == 1
        ? Line.Of($"The week is nearly over: what does **{names[0]}** stand at? One tap is enough.")
        : Line.Of($"The week is nearly over. Not recorded yet: {Names.And(names)}. One tap each is enough.");
}
