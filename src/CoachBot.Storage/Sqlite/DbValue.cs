namespace CoachBot.Storage.Sqlite;

/// <summary>A value bound to a positional parameter. Numbers are carried without boxing; <c>default</c> is NULL.</summary>
public readonly struct DbValue
{
    private DbValue(DbValueKind kind, long bits, object? reference)
    {
        Kind = kind;
        Bits = bits;
        Reference = reference;
    }

    internal DbValueKind Kind { get; }

    /// <summary>The integer, or the bits of the double.</summary>
    internal long Bits { get; }

    /// <summary>The string or the bytes.</summary>
    internal object? Reference { get; }

    public static implicit operator DbValue(long value) => new(DbValueKind.Integer, value, null);

    public static implicit operator DbValue(int value) => new(DbValueKind.Integer, value, null);

    /// <summary>Stored as 0 or 1.</summary>
    public static implicit operator DbValue(bool value) => new(DbValueKind.Integer, value ? 1 : 0, null);

    public static implicit operator DbValue(double value) => new(DbValueKind.Real, BitConverter.DoubleToInt64Bits(value), null);

    public static implicit operator DbValue(long? value) => value is { } number ? number : default(DbValue);

    public static implicit operator DbValue(int? value) => value is { } number ? number : default(DbValue);

    public static implicit operator DbValue(double? value) => value is { } number ? number : default(DbValue);

    public static implicit operator DbValue(string? value) => value is null ? default : new(DbValueKind.Text, 0, value);

    public static implicit operator DbValue(byte[]? value) => value is null ? default : new(DbValueKind.Blob, 0, value);
}

internal enum DbValueKind
{
    Null,
    Integer,
    Real,
    Text,
    Blob,
}
