namespace CoachBot.Storage.Sqlite;

/// <summary>A value bound to a positional parameter. Numbers are carried without boxing; <c>default</c> is NULL.</summary>
public readonly struct DbValue
{
    private static readonly object Whole = new();
    private static readonly object Real = new();

    private DbValue(object? content, long bits = 0)
    {
        Content = content;
        Bits = bits;
    }

    internal bool IsInteger => ReferenceEquals(Content, Whole);

    /// <summary>The integer, or the bits of the double.</summary>
    internal long Bits { get; }

    /// <summary>The string, the bytes or the <see cref="Utf8Text"/>; null for NULL; for numbers a mark.</summary>
    internal object? Content { get; }

    public static implicit operator DbValue(long value) => new(Whole, value);

    public static implicit operator DbValue(int value) => new(Whole, value);

    /// <summary>Stored as 0 or 1.</summary>
    public static implicit operator DbValue(bool value) => new(Whole, value ? 1 : 0);

    public static implicit operator DbValue(double value) => new(Real, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator DbValue(long? value) => value is { } number ? number : default(DbValue);

    public static implicit operator DbValue(int? value) => value is { } number ? number : default(DbValue);

    public static implicit operator DbValue(double? value) => value is { } number ? number : default(DbValue);

    public static implicit operator DbValue(string? value) => new(value);

    public static implicit operator DbValue(byte[]? value) => new(value);

    /// <summary>A text that is UTF-8 already.</summary>
    internal static DbValue Utf8(byte[] text) => new(new Utf8Text(text));

    internal sealed record Utf8Text(byte[] Bytes);
}
