using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Goals;

/// <summary>A goal as it was typed: the title is what remains when number, unit, date and strategy are taken out of the words.</summary>
/// <param name="Title">The words that remain; empty where there are none.</param>
/// <param name="MissingStart">
/// Where a height ("to 2 h", "25 %", "12 calls a month") may start from, as an example, where that was not said; null where nothing is missing.
/// </param>
public sealed partial record GoalWish(
    string Title, decimal? Number, string? Unit, decimal? From, DateValue? Due, Strategy? Strategy, bool Anyway, decimal? MissingStart)
{
    private static readonly HashSet<string> TimeUnits = ["min", "h", "days", "weeks", "months"];

    // A unit ends where a sentence goes on: "30 people from the newsletter" counts people.
    private static readonly HashSet<string> EndOfUnit = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "out", "per", "that", "the", "through", "to", "under",
        "via", "who", "with",
    };

    private static readonly HashSet<string> BeforeUnit = new(StringComparer.OrdinalIgnoreCase)
    {
        "attract", "boost", "double", "drive", "earn", "find", "gain", "generate", "get", "grow", "have", "increase", "make", "more", "my", "our",
        "raise", "the", "triple", "win",
    };

    private static readonly HashSet<string> BeforeNumber = new([.. BeforeUnit, "a", "achieve", "goal", "hit", "of", "reach"], StringComparer.OrdinalIgnoreCase);

    /// <exception cref="UserError">A number or a date can't be read, or no strategy has that name.</exception>
    public static GoalWish Of(Arguments arguments, TeamBook team, LocalDate today, NumberFormat numbers = NumberFormat.English)
    {
        var words = Words.Of(arguments.Find<string>("title") ?? "").ToList();
        var strategy = NamedStrategy(arguments, team) ?? TakeStrategy(words, team);
        var due = arguments.Find<DateValue>("by") ?? TakeDate(words, today);
        var from = arguments.Find<AmountValue>("from");
        var target = arguments.Find<AmountValue>("target");
        var scanned = target is null ? TakeAmount(words, numbers) : null;
        var number = target ?? scanned?.Amount;
        var told = (scanned?.Title ?? string.Join(' ', words)).Trim(' ', ':', ',', '"');
        if (number is not null && SecondNumber().Match(told) is { Success: true } second)
        {
            throw OneNumber($"{Plain(number.Value)} {second.Groups["first"].Value}", second.Groups["second"].Value, due);
        }

        var isCeiling = Ceiling().IsMatch(told);
        var title = LedToNumber().Replace(Ceiling().Replace(told, ""), "");
        var unit = arguments.Find<string>("unit") ?? number?.Unit ?? from?.Unit ?? scanned?.Unit ?? UnitIn(title);
        var isLess = isCeiling || (target is not null && unit is not null && TimeUnits.Contains(unit));
        var isHeight = isLess || unit == "%" || (number is not null && Rate().IsMatch(title));
        return new GoalWish(
            title.Length > 0 ? title : unit ?? "", number?.Value, unit, from?.Value, due, strategy, arguments.Has("anyway"),
            !isHeight || from is not null ? null : isLess ? number?.Value * 2 : decimal.Floor((number?.Value ?? 0) / 2));
    }

    /// <summary>"30 leads and 10 demos" are two goals.</summary>
    private static UserError OneNumber(string first, string second, DateValue? due)
    {
        var lines = new[] { first, second }.Select(wish => $"goal add {wish}{(due is null ? "" : $" by {due.Date.Iso()}")}");
        return new UserError(Reply.Of(new Block.Text(GoalRefusalTexts.OneNumber())).With(lines.SelectMany(line => CommandButton.Of(line, line))));
    }

    private static string Plain(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A strategy by its number or the beginning of its name.</summary>
    /// <exception cref="UserError">There is none such.</exception>
    public static Strategy? NamedStrategy(Arguments arguments, TeamBook team) =>
        arguments.Find<string>("strategy") is not { } name ? null
        : FindStrategy(team, name) ?? throw new UserError(GoalRefusalTexts.NoStrategy(name, [.. Open(team).Select(s => s.Name)]));

    internal static Strategy? FindStrategy(TeamBook team, string name) =>
        Open(team).FirstOrDefault(s => name.Equals($"S{s.Number}", StringComparison.OrdinalIgnoreCase)
            || name.Equals(s.Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
        ?? Open(team).FirstOrDefault(s => s.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Strategy> Open(TeamBook team) => team.Strategies.Items.Where(s => s.ClosedAt is null);

    /// <summary>"… under answer faster": only where a strategy is called so; else it is part of the title.</summary>
    private static Strategy? TakeStrategy(List<string> words, TeamBook team)
    {
        for (var at = words.Count - 2; at >= 0; at--)
        {
            if (words[at].ToLowerInvariant() is "under" or "for"
                && FindStrategy(team, string.Join(' ', words.Skip(at + 1))) is { } strategy)
            {
                words.RemoveRange(at, words.Count - at);
                return strategy;
            }
        }

        return null;
    }

    /// <summary>A date at the end without its "by": "in 6 weeks". One word alone ("may", "sun") could be anything.</summary>
    private static DateValue? TakeDate(List<string> words, LocalDate today)
    {
        for (var at = 1; at < words.Count - 1; at++)
        {
            var reading = DateReader.Read(words, at, today, DateSense.NextToCome);
            if (reading.Consumed >= 2 && at + reading.Consumed == words.Count && reading is DateReading.Found found)
            {
                words.RemoveRange(at, words.Count - at);
                return new DateValue(found.Date, found.NeedsEcho);
            }
        }

        return null;
    }

    private static Scanned? TakeAmount(List<string> words, NumberFormat numbers)
    {
        var (count, number) = NumberWords.Read(new Words(words), 0);
        if (number > 1 && !words.Exists(word => word.Any(char.IsAsciiDigit)))
        {
            // "ten leads"
            words.RemoveRange(0, count);
            words.Insert(0, number.ToString(CultureInfo.InvariantCulture));
        }

        for (var at = 0; at < words.Count; at++)
        {
            switch (AmountReader.Read(words, at, numbers))
            {
                case AmountReading.Unclear unclear:
                    throw new UserError(unclear.Asked)
                    {
                        Unclear = (string.Join(' ', words.Skip(at).Take(unclear.Consumed)), [.. Meanings.Of(unclear)]),
                    };
                case AmountReading.Impossible impossible:
                    throw UserError.Say($"{impossible.Text} {impossible.WhatWorks}");
                case AmountReading.Found found:
                    return Split(words, at, found);
            }
        }

        return null;
    }

    private static Scanned Split(List<string> words, int at, AmountReading.Found found)
    {
        var rest = words.Skip(at + found.Consumed).ToList();
        var times = rest.Count == 0 ? 1 : rest[0].ToLowerInvariant() switch { "thousand" => 1_000m, "million" => 1_000_000m, _ => 1m };
        if (times > 1)
        {
            rest.RemoveAt(0);
        }

        var before = words.Take(at).ToList();
        // "Grow the list: 30 sign-ups" names the title before the colon; "get 500 readers" has it behind the number.
        var isNamed = before.Count > 0 && before[^1].EndsWith(':');
        if (rest.Count > 0 && before.TrueForAll(BeforeNumber.Contains))
        {
            before.Clear();
        }

        var unit = string.Join(' ', Counted(rest)).TrimEnd(':', ',', '.', '!');
        return new Scanned(
            new AmountValue(found.Value * times, found.Unit),
            string.Join(' ', isNamed ? before : before.Concat(rest)),
            unit.Length > 0 ? unit : null);
    }

    /// <summary>
    /// What a title without a number counts: itself, where it is a short plural ("qualified leads"), else what can be counted in it.
    /// </summary>
    private static string? UnitIn(string title)
    {
        var words = Counted(Words.Of(title)).ToList();
        var isPlural = words.Count is > 0 and <= 3 && words[^1].Length > 2 && words[^1].EndsWith('s')
            && !words[^1].EndsWith("ss") && !words[^1].EndsWith("us");
        return isPlural ? string.Join(' ', words) : MetricWords.CountableIn(title);
    }

    /// <summary>The words that name what is counted: "get more followers" counts followers.</summary>
    private static IEnumerable<string> Counted(IEnumerable<string> words) => words.SkipWhile(BeforeUnit.Contains).TakeWhile(word => !EndOfUnit.Contains(word));

    /// <summary>A word that led to a number which was taken out: <c>increase signups by 20 %</c>.</summary>
    [GeneratedRegex(@"\s+(?:by|to)$", RegexOptions.IgnoreCase)]
    private static partial Regex LedToNumber();

    /// <summary>What a height stays under: <c>response time under 2 h</c>.</summary>
    [GeneratedRegex(@"\s+(?:under|below|less\s+than|at\s+most|no\s+more\s+than)$", RegexOptions.IgnoreCase)]
    private static partial Regex Ceiling();

    [GeneratedRegex(@"^(?<first>\S.*?)\s+(?:and|\+|&)\s+(?<second>[0-9][0-9.,]*k?\s+\p{L}.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex SecondNumber();

    [GeneratedRegex(@"\b(?:a|per|each|every)\s+(?:day|week|month|quarter|year)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Rate();

    private sealed record Scanned(AmountValue Amount, string Title, string? Unit);
}
