using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Discord.Protocol;

/// <summary>Ids are strings on the wire, since 64 bits don't fit JavaScript's numbers; a number is read too.</summary>
public sealed class SnowflakeJsonConverter : JsonConverter<Snowflake>
{
    private const int MaxDigits = 20;

    public override Snowflake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options)
    {
        Span<byte> digits = stackalloc byte[MaxDigits];
        Utf8Formatter.TryFormat(value.Value, digits, out var length);
        writer.WriteStringValue(digits[..length]);
    }

    public override Snowflake ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(ref reader);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());

    /// <exception cref="JsonException">Neither an id nor a number.</exception>
    internal static Snowflake Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? new Snowflake(reader.GetUInt64()) : Parse(ref reader);

    private static Snowflake Parse(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
            && !reader.HasValueSequence
            && Utf8Parser.TryParse(reader.ValueSpan, out ulong value, out var used)
            && used == reader.ValueSpan.Length)
            return new Snowflake(value);
        throw new JsonException("Not an id of Discord's.");
    }
}
