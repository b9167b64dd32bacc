using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// An id of Discord's: 64 bits whose upper 42 are the milliseconds since 2015 when it was made, so that ids sort by age.
/// https://docs.discord.com/developers/reference#snowflakes
/// </summary>
[JsonConverter(typeof(SnowflakeJsonConverter))]
public readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    private const long EpochMilliseconds = 1_420_070_400_000;
    private const int TimeShift = 22;

    /// <summary>When it was made, to the millisecond.</summary>
    public DateTimeOffset CreatedAt => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> TimeShift) + EpochMilliseconds);

    /// <summary>The smallest id of an instant, for <c>after=</c> and <c>before=</c>; zero for instants before 2015.</summary>
    public static Snowflake At(DateTimeOffset instant) =>
        new((ulong)Math.Max(0, instant.ToUnixTimeMilliseconds() - EpochMilliseconds) << TimeShift);

    /// <exception cref="FormatException">Not a decimal number of 64 bits.</exception>
    public static Snowflake Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("Not an id of Discord's: a decimal number of up to 20 digits is.");

    public static bool TryParse([NotNullWhen(true)] string? text, out Snowflake id)
    {
        var valid = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        id = new Snowflake(value);
        return valid;
    }

    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    public static bool operator <(Snowflake left, Snowflake right) => left.Value < right.Value;

    public static bool operator >(Snowflake left, Snowflake right) => left.Value > right.Value;

    public static bool operator <=(Snowflake left, Snowflake right) => left.Value <= right.Value;

    public static bool operator >=(Snowflake left, Snowflake right) => left.Value >= right.Value;
}
