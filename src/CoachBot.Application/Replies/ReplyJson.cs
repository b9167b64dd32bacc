using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace CoachBot.Application.Replies;

/// <summary>Replies as JSON, for the store. The facts are not stored: they are worked out again where they are asked for.</summary>
public static class ReplyJson
{
    /// <summary>Instants as Unix milliseconds, days and times as ISO texts.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static readonly JsonTypeInfo<Reply> Info = Options.Info<Reply>();

    /// <summary>A reply as UTF-8, which is how a store keeps it.</summary>
    public static byte[] WriteUtf8(Reply reply) => JsonSerializer.SerializeToUtf8Bytes(reply, Info);

    /// <exception cref="JsonException">The text is no reply.</exception>
    public static Reply Read(string json) => JsonSerializer.Deserialize(json, Info) ?? throw new JsonException("Not a reply.");

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new InstantJson(), new LocalDateJson(), new LocalTimeJson(), new LineJson() },
            TypeInfoResolver = ReplyTypes.Default,
        };
        options.MakeReadOnly();
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

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(LineJson.Stored))]
internal sealed partial class ReplyTypes : JsonSerializerContext;
