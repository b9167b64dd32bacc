using System.Text.RegularExpressions;
using NodaTime.TimeZones;

namespace CoachBot.Application.Commands.Reading;

/// <summary>Reads time zones: an IANA id in any case, with spaces for underscores, or its city alone (<c>new york</c>).</summary>
public static partial class ZoneReader
{
    private const int LongestName = 64;
    private const int MostSuggested = 3;

    private static readonly IDictionary<string, string> Canonical = TzdbDateTimeZoneSource.Default.CanonicalIdMap;

    private static readonly Dictionary<string, string> Ids =
        TzdbDateTimeZoneSource.Default.GetIds().Where(id => id != "Factory").ToDictionary(id => id, StringComparer.OrdinalIgnoreCase);

    /// <summary>What people call their clock. In the database some of these stand for places that keep one time
    /// all year ("EST" is Panama), so taking them would be wrong for half of it.</summary>
    private static readonly HashSet<string> Abbreviations = new(
        ("GMT Z Zulu WET WEST BST CET CEST MET MEST EET EEST MSK IST JST KST ET EST EDT CT CST CDT MT MST MDT PT PST PDT AKST AKDT "
            + "HST AST ADT EST5EDT CST6CDT MST7MDT PST8PDT AEST AEDT ACST ACDT AWST NZST NZDT").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Zones by the last part of their id; offsets (<c>Etc/…</c>) are no cities.</summary>
    private static readonly Dictionary<string, string[]> Cities = Ids.Values
        .Where(id => id.Contains('/') && !id.StartsWith("Etc/"))
        .GroupBy(City, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(city => city.Key, city => city.Order(StringComparer.Ordinal).ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads <paramref name="text"/> as the name of one zone.</summary>
    /// <param name="text">What was typed.</param>
    public static ZoneReading Read(string text)
    {
        var typed = text.Trim();
        if (typed.Length is 0 or > LongestName)
            return new ZoneReading.Unknown([]);
        if (typed.Equals("UTC", StringComparison.OrdinalIgnoreCase))
            return new ZoneReading.Found("UTC");
        if (Offset().IsMatch(typed))
            return new ZoneReading.Impossible(ReadingText.OffsetIsNoZone, ReadingText.ZonesThatWork);
        if (Abbreviations.Contains(typed))
            return new ZoneReading.Impossible(ReadingText.AbbreviationIsNoZone, ReadingText.ZonesThatWork);

        var name = Spaces().Replace(typed, "_");
        if (Ids.TryGetValue(name, out var id))
            // Ids without a region ("Japan") are kept for old programs only.
            return new ZoneReading.Found(id.Contains('/') ? id : Canonical[id]);

        if (!Cities.TryGetValue(name, out var zones))
            return new ZoneReading.Unknown(Nearest(name));
        if (zones.Length == 1)
            return new ZoneReading.Found(zones[0]);
        var canonical = zones.Select(zone => Canonical[zone]).Distinct().ToArray();
        return canonical.Length == 1 ? new ZoneReading.Found(canonical[0]) : new ZoneReading.Unknown([.. zones.Take(MostSuggested)]);
    }

    /// <summary>Ids that begin with the name in their id or city, then those within a third of its letters.</summary>
    private static string[] Nearest(string name)
    {
        var farthest = Math.Max(1, name.Length / 3);
        return [.. Ids.Values
            .Where(id => id.Contains('/'))
            .Select(id => (Id: id, Distance: Math.Min(DistanceTo(name, id), DistanceTo(name, City(id)))))
            .Where(near => near.Distance <= farthest)
            .OrderBy(near => near.Distance)
            .ThenBy(near => Canonical[near.Id] == near.Id ? 0 : 1)
            .ThenBy(near => near.Id, StringComparer.Ordinal)
            .DistinctBy(near => Canonical[near.Id])
            .Take(MostSuggested)
            .Select(near => near.Id)];
    }

    private static int DistanceTo(string name, string known) =>
        name.Length >= 3 && known.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? 0 : NearestWord.Distance(name, known);

    private static string City(string id) => id[(id.LastIndexOf('/') + 1)..];

    [GeneratedRegex(@"\A((utc|gmt)\s*[-+−]?\s*|[-+−])[0-9]{1,2}(:?[0-9]{2})?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
