using System.Text.RegularExpressions;
using CoachBot.Application.Commands.Reading;

namespace CoachBot.Application.Commands;

/// <summary>Figures of which only the rest of the line tells what they are: a number without a unit, <c>9.30</c>, <c>0930</c>, <c>9h30</c>.</summary>
internal sealed partial class BareFigures(ParameterReader reader, BoundValues bound)
{
    /// <summary>The length that loose words may still set.</summary>
    public Parameter? Length => bound.Unset.FirstOrDefault(p => p is { Kind: ParameterKind.Duration, OnlyMarked: false });

    /// <summary><c>9h30</c> is a length like any other, but a time beside another length: nobody gives two.</summary>
    public int Hours(List<string> words, int at, bool restHasBegun)
    {
        if (TimeWanted(restHasBegun) is not { } time || !HoursWithMinutes().IsMatch(words[at])
            || (Length is { } length && !HasBeside(words, at, i => reader.Read(length, words, i)))
            || HasBeside(words, at, i => reader.Read(time, words, i)))
        {
            return 0;
        }

        bound.Set(time, Readings.Time(TimeReader.Read(words[at])), words[at]);
        return 1;
    }

    /// <summary><c>9.30</c> and <c>0930</c>, where a time is wanted and nothing else is that they may be.</summary>
    public int Time(List<string> words, int at, bool restHasBegun)
    {
        if (TimeWanted(restHasBegun) is not { } time || !PointOrNone().IsMatch(words[at])
            || TimeReader.Read(words[at]) is not TimeReading.Found found)
        {
            return 0;
        }

        bound.Set(time, Readings.Time(found), words[at]);
        return 1;
    }

    /// <summary>
    /// A bare number where a length is wanted and no other word is one: minutes. Before free text it may count anything
    /// (<c>3 comments</c>), unless that text can only be a channel. So is <c>1:30</c>, which counts nothing, in a command that takes no time.
    /// </summary>
    public int Minutes(List<string> words, int at, bool restHasBegun)
    {
        var isClock = words[at].Contains(':', StringComparison.Ordinal);
        if (Length is not { } length || DurationReader.ReadWhole(words[at]) is DurationReading.NotADuration || (isClock && bound.TakesTimes)
            || Enumerable.Range(at, words.Count - at).Any(i => reader.Read(length, words, i).Consumed > 0))
        {
            return 0;
        }

        var isLast = at + 1 == words.Count;
        var beforeChannel = bound.Unset.Any(p => p.Kind == ParameterKind.AnyChannel);
        if (restHasBegun ? !(isLast && beforeChannel) : !(isLast || isClock || beforeChannel || IsWanted(words, at + 1)))
        {
            return 0;
        }

        bound.Set(length, reader.ReadWhole(length, words[at]), words[at]);
        return 1;
    }

    private bool IsWanted(List<string> words, int at) =>
        words[at].StartsWith("--", StringComparison.Ordinal)
        || bound.Unset.Any(p => p.Markers.Contains(words[at], StringComparer.OrdinalIgnoreCase)
            || (!p.OnlyMarked && !p.TakesRest && reader.Read(p, words, at).Consumed > 0));

    private Parameter? TimeWanted(bool restHasBegun) => bound.Unset.FirstOrDefault(
        p => p is { Kind: ParameterKind.Time, OnlyMarked: false } && (p.Anywhere || !restHasBegun));

    /// <summary>Whether another word of the line is what is read.</summary>
    private static bool HasBeside(List<string> words, int at, Func<int, Taken> read) =>
        Enumerable.Range(0, words.Count).Any(i => i != at && read(i) is { Consumed: > 0, Problem: null });

    [GeneratedRegex(@"\A[0-9]{1,2}h[0-9]{2}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HoursWithMinutes();

    [GeneratedRegex(@"\A[0-9]{1,2}\.[0-9]{2}\z|\A[0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PointOrNone();
}
