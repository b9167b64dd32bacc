using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Application.Tests.Reading;

/// <summary>Lines as anyone may send them: known words, broken figures, emoji, other scripts, control characters.</summary>
internal static class TypedLine
{
    private static readonly string[] Parts =
    [
        "fri", "mon", "next", "last", "end", "of", "the", "in", "ago", "from", "to", "until", "-", "–", "31", "0", "29", "Feb", "december",
        "2026", "0000", "9999", "2026-02-30", "3/4", "99/99/9999", "4-9", "1.200", "1,20", "€", "$5k", "%", "1h15", "-30m", "25:00", "9",
        "am", "at", "every", "other", "3x", "a", "week", "days", "years", "and", ",",
        "/", "&", "🎉", "👩‍👩‍👧", "مرحبا", "\u202eabc", "\u0000",
        "\u0007", "\ud800", "\"", "“", "”", "'", "UTC+2", "new york", "٣", "İ", "ß", new string('7', 5_000), new string('a', 5_000),
    ];

    public static Arbitrary<string> Any()
    {
        var phrases = Gen.Elements(Parts).ArrayOf(12).Select(parts => string.Join(' ', parts));
        var glued = Gen.Elements(Parts).ArrayOf(4).Select(string.Concat);
        var noise = Gen.Choose(0, 0xFFFF).Select(code => (char)code).ArrayOf().Select(chars => new string(chars));
        var lengthy = Gen.Elements(Parts).ArrayOf(5_000).Select(parts => string.Join(' ', parts)[..5_000]);
        return Gen.Frequency((6, phrases), (3, glued), (3, noise), (1, lengthy)).ToArbitrary();
    }
}
