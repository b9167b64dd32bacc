namespace CoachBot.Domain.Goals;

/// <summary>A figure with its unit, as people write it: "12 leads", "1 lead", "€1,200", "25 %".</summary>
public static class Quantity
{
    /// <summary>
    /// The value with at most 2 decimals (4 below 1, so that small figures do not read 0). A currency sign goes in front;
    /// at exactly 1 the unit's plural word loses its ending.
    /// </summary>
    public static string Text(decimal value, string unit)
    {
        string sign = value < 0 ? "−" : "";
        decimal size = Math.Abs(value);
        string figure = size.ToString(size < 1 ? "0.####" : "#,##0.##");
        if (unit is "€" or "$" or "£")
            return sign + unit + figure;
        return $"{sign}{figure} {(size == 1 ? One(unit) : unit)}";
    }

    /// <summary>The same for a value that was worked out and not recorded: 2 decimals, but 4 where it would read 0.</summary>
    public static string About(decimal value, string unit) =>
        Text(Math.Round(value, Math.Abs(value) >= 0.01m ? 2 : 4, MidpointRounding.AwayFromZero), unit);

    private static string One(string unit)
    {
        string[] words = unit.Split(' ');
        int plural = Array.FindIndex(words, IsPlural);
        // Of plurals in a row the last one is counted: sales talks, not sales.
        while (plural >= 0 && plural + 1 < words.Length && IsPlural(words[plural + 1]))
            plural++;
        if (plural >= 0)
            words[plural] = Singular(words[plural]);
        return string.Join(' ', words);
    }

    private static bool IsPlural(string word) => word.Length > 2 && word.EndsWith('s') && !word.EndsWith("ss");

    private static string Singular(string word)
    {
        if (word.EndsWith("ies"))
            return word[..^3] + "y";
        string[] hissing = ["xes", "ches", "shes", "sses"];
        return hissing.Any(word.EndsWith) ? word[..^2] : word[..^1];
    }
}
