using CoachBot.Application.Replies;

namespace CoachBot.Application.Texts;

/// <summary>Friday's question for the week's numbers.</summary>
public static class MetricAskTexts
{
    public const string StopButton = "Stop asking";

    public static string RecordButton(string name) => $"Record {name}";

    public static string SameButton(string? name, string last) => name is null ? $"Same as last week: {last}" : $"{name}: same, {last}";

    public static Line Ask(IReadOnlyList<string> names) => names.Count == 1
        ? Line.Of($"The week is nearly over: what does **{names[0]}** stand at? One tap is enough.")
        : Line.Of($"The week is nearly over. Not recorded yet: {string.Join(" and ", names)}. One tap each is enough.");
}
