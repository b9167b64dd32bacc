using CoachBot.Application.Replies;

namespace CoachBot.Application.Texts;

/// <summary>Several names in a sentence: a, b and c.</summary>
public static class Names
{
    public static string And(IReadOnlyList<string> names) => names.Count <= 1
        ? string.Concat(names)
        : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";

    public static Line And(IReadOnlyList<Line> names) => Joined(names, " and ");

    /// <summary>a, b, c.</summary>
    public static Line List(IReadOnlyList<Line> names) => Joined(names, ", ");

    private static Line Joined(IReadOnlyList<Line> names, string last) => new(
        [.. names.SelectMany((name, i) => i == 0 ? name.Parts : [new Inline.Plain(i == names.Count - 1 ? last : ", "), .. name.Parts])]);
}
