using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Application.Imports;

/// <summary>A number as a file gives it, read with a decimal point and with a decimal comma.</summary>
/// <param name="WithPoint">What it is where the point divides: 1,234.5; null where it can't be read so.</param>
/// <param name="WithComma">What it is where the comma divides: 1.234,5; null where it can't be read so.</param>
public readonly partial record struct FileNumber(decimal? WithPoint, decimal? WithComma)
{
    public bool OnlyWithPoint => WithPoint is not null && WithComma is null;

    public bool OnlyWithComma => WithComma is not null && WithPoint is null;

    /// <summary>Whether the two readings are different numbers: 1,234.</summary>
    public bool IsOpen => WithPoint is not null && WithComma is not null && WithPoint != WithComma;

    public decimal? In(bool comma) => comma ? WithComma : WithPoint;

    /// <summary>Reads a field; null where it is no number. Currency, per cent and blanks between thousands are left out.</summary>
    public static FileNumber? Read(ReadOnlySpan<char> field)
    {
        if (field.Length is 0 or > 40)
        {
            return null;
        }

        // Nearly all are plain figures.
        if (field.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return decimal.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? new FileNumber(whole, whole) : null;
        }

        var bare = Beside().Replace(field.ToString(), "").Replace('−', '-');
        var number = new FileNumber(
            Point().IsMatch(bare) ? Parse(bare.Replace(",", "", StringComparison.Ordinal)) : null,
            Comma().IsMatch(bare) ? Parse(bare.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')) : null);
        return number is { WithPoint: null, WithComma: null } ? null : number;
    }

    private static decimal? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(@"^(?:[€$£]|EUR|USD|GBP)\s?|\s?(?:[€$£%]|EUR|USD|GBP)$|(?<=\d)[\s\u00A0\u202F'’](?=\d{3})")]
    private static partial Regex Beside();

    [GeneratedRegex(@"^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$")]
    private static partial Regex Point();

    [GeneratedRegex(@"^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$")]
    private static partial Regex Comma();
}
