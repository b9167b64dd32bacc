namespace CoachBot.Application.Texts;

/// <summary>Several names in a sentence: a, b and c.</summary>
public static class Names
{
    public static string And(IReadOnlyList<string> names) => names.Count <= 1
        ? string.Concat(names)
        : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
