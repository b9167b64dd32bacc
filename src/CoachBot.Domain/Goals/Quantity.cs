using System.Globalization;

namespace CoachBot.Domain.Goals;

/// <summary>A figure with its unit, as people write it: "12 leads", "1 lead", "€1,200", "€12.50", "25 %".</summary>
/// <param name="Unit">The word or sign; empty where the figure stands alone.</param>
public readonly record struct Quantity(decimal Value, string Unit)
{
    public static Quantity Of(decimal value, string unit) => new(value, unit);

    /// <summary>The same right behind a name, without a unit that the name ends with: "qualified leads: 12", "Answer faster: 4 h".</summary>
    public static Quantity Beside(string name, decimal value, string unit) => new(value, EndsWith(name, unit) ? "" : unit);

    /// <summary>The same for a value that was worked out and not recorded: 2 decimals, but 4 where it would read 0.</summary>
    public static Quantity About(decimal value, string unit) =>
        new(Math.Round(value, Math.Abs(value) >= 0.01m ? 2 : 4, MidpointRounding.AwayFromZero), unit);

    /// <summary>Whether a unit is the sign of a currency, which stands before its figure.</summary>
    public static bool IsMoney(string unit) => unit is "€" or "$" or "£" or "¥";

    /// <summary>In English, as commands take it.</summary>
    public override string ToString() => ToString(NumberFormatInfo.InvariantInfo);

    /// <summary>
    /// The value with at most 2 decimals (4 below 1, so that small figures do not read 0); money has none or 2. A currency sign
    /// goes in front; at exactly 1 the unit's plural word loses its ending.
    /// </summary>
    /// <param name="numbers">The signs that stand between the digits.</param>
    public string ToString(NumberFormatInfo numbers)
    {
        string sign = Value < 0 ? "−" : "";
        decimal size = Math.Abs(Value);
        bool isMoney = IsMoney(Unit);
        string fraction = isMoney && Math.Round(size, size < 1 ? 4 : 2, MidpointRounding.AwayFromZero) % 1 != 0 ? "00" : "##";
        string figure = size.ToString($"#,##0.{fraction}{(size < 1 ? "##" : "")}", numbers);
        return isMoney ? sign + Unit + figure : $"{sign}{figure} {(size == 1 ? One(Unit) : Unit)}".TrimEnd();
    }

    private static bool EndsWith(string name, string unit) =>
        name.EndsWith(unit, StringComparison.OrdinalIgnoreCase) && (name.Length == unit.Length || name[^(unit.Length + 1)] == ' ');

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
