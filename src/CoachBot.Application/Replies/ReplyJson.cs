using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace CoachBot.Application.Replies;

/// <summary>Replies as JSON, for the store. The facts are not stored: they are worked out again where they are asked for.</summary>
public static class ReplyJson
{
    /// <summary>For replies and records of the domain: instants as Unix milliseconds, days and times as ISO texts, ids as numbers.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>A reply as UTF-8, which is how a store keeps it.</summary>
    public static byte[] WriteUtf8(Reply reply) => JsonSerializer.SerializeToUtf8Bytes(reply, Options);

    /// <exception cref="JsonException">The text is no reply.</exception>
    public static Reply Read(string json) => JsonSerializer.Deserialize<Reply>(json, Options) ?? throw new JsonException("Not a reply.");

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new InstantJson(), new LocalDateJson(), new LocalTimeJson(), new IdJson(), new LineJson() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class InstantJson : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Instant.FromUnixTimeMilliseconds(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.ToUnixTimeMilliseconds());
    }

    private sealed class LocalDateJson : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            NodaTime.Text.LocalDatePattern.Iso.Parse(reader.GetString()!).GetValueOrThrow();

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Iso());
    }

    private sealed class LocalTimeJson : JsonConverter<LocalTime>
    {
        public override LocalTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            NodaTime.Text.LocalTimePattern.ExtendedIso.Parse(reader.GetString()!).GetValueOrThrow();

        public override void Write(Utf8JsonWriter writer, LocalTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(NodaTime.Text.LocalTimePattern.ExtendedIso.Format(value));
    }
}
