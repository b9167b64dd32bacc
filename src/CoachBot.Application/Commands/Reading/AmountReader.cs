using System.Text.RegularExpressions;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Reading;

/// <summary>
/// Reads numbers with their unit: <c>12</c>, <c>-5</c>, <c>8 %</c>, <c>€1,200.50</c>, <c>$5k</c>, <c>2 h</c>, <c>2,5 %</c>. A comma before
/// exactly three figures groups thousands, as in English; <c>1.200</c> and <c>1 200</c> are asked about, and so is <c>1,200</c> by
/// somebody whose numbers are continental.
/// </summary>
public static partial class AmountReader
{
    private const decimal Largest = 1_000_000_000_000m;

    private static readonly Dictionary<string, string> Units = new()
    {
        ["%"] = "%",
        ["percent"] = "%",
        ["€"] = "€",
        ["eur"] = "€",
        ["euro"] = "€",
        ["euros"] = "€",
        ["$"] = "$",
        ["usd"] = "$",
        ["dollar"] = "$",
        ["dollars"] = "$",
        ["£"] = "£",
        ["gbp"] = "£",
        ["¥"] = "¥",
        ["m"] = "min",
        ["min"] = "min",
        ["mins"] = "min",
        ["minute"] = "min",
        ["minutes"] = "min",
        ["h"] = "h",
        ["hr"] = "h",
        ["hrs"] = "h",
        ["hour"] = "h",
        ["hours"] = "h",
        ["d"] = "days",
        ["day"] = "days",
        ["days"] = "days",
        ["week"] = "weeks",
        ["weeks"] = "weeks",
        ["month"] = "months",
        ["months"] = "months",
    };

    /// <summary>Reads the amount that begins at token <paramref name="at"/>, with the unit behind it.</summary>
    /// <param name="tokens">What was typed, in tokens.</param>
    /// <param name="at">The token to begin at, from 0; beyond the end there is no amount.</param>
    /// <param name="numbers">How the person who typed writes numbers.</param>
    public static AmountReading Read(IReadOnlyList<string> tokens, int at, NumberFormat numbers = NumberFormat.English)
    {
        if (at < 0 || at >= tokens.Count)
            return new AmountReading.NotAnAmount();

        // Behind a short number, three figures alone may be the rest of it ("1 200") or another number.
        var isSplit = ShortNumber().IsMatch(tokens[at]) && at + 1 < tokens.Count && ThreeFigures().IsMatch(tokens[at + 1]);
        if (!isSplit)
            return ReadOne(tokens[at], new Words(tokens)[at + 1], numbers);

        var apart = ReadOne(tokens[at], "", numbers);
        var joined = ReadOne(tokens[at] + tokens[at + 1], new Words(tokens)[at + 2], numbers);
        return (apart, joined) is (AmountReading.Found first, AmountReading.Found both)
            ? new AmountReading.Unclear(
                both.Consumed + 1,
                ReadingText.WhichAmount($"{tokens[at]} {tokens[at + 1]}", first.Value, both.Value),
                [first.Value, both.Value],
                both.Unit)
            : apart;
    }

    /// <summary>Reads <paramref name="text"/> as one amount and nothing else; spaces may group its thousands.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="numbers">How the person who typed writes numbers.</param>
    public static AmountReading Read(string text, NumberFormat numbers = NumberFormat.English)
    {
        var tokens = Words.Of(text).ToList();
        while (tokens.Count > 1 && GroupedSoFar().IsMatch(tokens[0]) && LedByThreeFigures().IsMatch(tokens[1]))
        {
            tokens[0] += tokens[1];
            tokens.RemoveAt(1);
        }

        var reading = Read(tokens, 0, numbers);
        return reading.Consumed == tokens.Count
            ? reading with { Consumed = Words.Of(text).Count }
            : new AmountReading.NotAnAmount();
    }

    private static AmountReading ReadOne(string token, string next, NumberFormat numbers)
    {
        var match = Number().Match(token.TrimEnd('.', ',').ToLowerInvariant());
        if (!match.Success || NumericDate.Read(token) is not null)
            return new AmountReading.NotAnAmount();

        var attached = match.Groups["currency"].Value + match.Groups["unit"].Value;
        var isMillions = match.Groups["currency"].Length > 0 && match.Groups["unit"].Value == "m";
        if (isMillions)
            attached = match.Groups["currency"].Value;
        if (attached.Length > 0 && !Units.ContainsKey(attached))
            return new AmountReading.NotAnAmount();

        var hasUnitBehind = attached.Length == 0 && Units.ContainsKey(next);
        var unit = Units.GetValueOrDefault(hasUnitBehind ? next : attached);
        var count = hasUnitBehind ? 2 : 1;
        var factor = (match.Groups["sign"].Value is "-" or "−" ? -1 : 1)
            * (match.Groups["thousand"].Length > 0 ? 1_000 : 1) * (isMillions ? 1_000_000 : 1);

        var values = Figures.Read(match.Groups["body"].Value, numbers == NumberFormat.Continental, out var isTooFine);
        if (values.Count == 0)
            return new AmountReading.Impossible(
                count, isTooFine ? ReadingText.AmountTooFine : ReadingText.AmountBadlyGrouped, ReadingText.AmountsThatWork);
        if (values[^1] > Largest / Math.Abs(factor))
            return new AmountReading.Impossible(count, ReadingText.AmountTooLarge, ReadingText.AmountsThatWork);

        return values.Count == 1
            ? new AmountReading.Found(count, factor * values[0], unit)
            : new AmountReading.Unclear(
                count,
                ReadingText.WhichAmount(token, factor * values[0], factor * values[1]),
                [.. values.Select(value => factor * value)],
                unit);
    }

    [GeneratedRegex(
        @"\A(?<sign>[-+−])?(?<currency>[€$£¥])?(?(sign)|(?<sign>[-+−])?)"
        + @"(?<body>[0-9][0-9.,]*|[.,][0-9]+)(?<thousand>k)?(?<unit>[a-z]{1,7}|[%€$£¥])?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[-+−]?[€$£¥]?[1-9][0-9]{0,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ShortNumber();

    [GeneratedRegex(@"\A[-+−]?[€$£¥]?[1-9][0-9]{0,2}([0-9]{3}){0,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex GroupedSoFar();

    [GeneratedRegex(@"\A[0-9]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ThreeFigures();

    [GeneratedRegex(@"\A[0-9]{3}([.,][0-9]{1,3}|[%€$£¥])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex LedByThreeFigures();
}
