using CoachBot.Application.Replies;

namespace CoachBot.Application.Texts;

/// <summary>Friday's question for the week's numbers.</summary>
public static class MetricAskTexts
{
    public const string StopButton = "Stop asking";
    public const string WeeklyButton = "Keep asking on Fridays";

    public static string RecordButton(string name) => $"Record {name}";

    /// <param name="name">Of the number, where several are asked for; else null.</param>
    /// <param name="last">What last week brought.</param>
    /// <param name="adds">Whether that is added to a total; else it is what a level stands at.</param>
    public static string SameButton(string? name, string last, bool adds) => (name, adds) switch
    {
        (null, false) => $"Same as last week: {last}",
        (null, true) => $"{last} more, as last week",
        (_, false) => $"{name}: same, {last}",
        _ => $"{name}: {last} more",
    };

    public static Line OnceAMonth(IReadOnlyList<string> names) =>
        Line.Of($"Three Fridays went by without {(names.Count == 1 ? "a number" : "numbers")} for {Names.And(names)}, which is fine: from now on I ask once a month.");

    /// <param name="names">Of the numbers.</param>
    /// <param name="adds">Whether the only one is a total, to which a week adds.</param>
    public static Line Ask(IReadOnlyList<string> names, bool adds) => names.Count == 1
        ? adds
            ? Line.Of($"The week is nearly over: what did it add to **{names[0]}**? One tap is enough.")
            : Line.Of($"The week is nearly over: what does **{names[0]}** stand at? One tap is enough.")
        : Line.Of($"The week is nearly over. Not recorded yet: {Names.And(names)}. One tap each is enough.");
}
