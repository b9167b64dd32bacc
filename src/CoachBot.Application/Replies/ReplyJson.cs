using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;

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
            Converters =
            {
                new InstantJson(), new PatternJson<LocalDate>(LocalDatePattern.Iso), new PatternJson<LocalTime>(LocalTimePattern.ExtendedIso), new LineJson(),
            },
            TypeInfoResolver = ReplyTypes.Default,
        };
        options.MakeReadOnly();
        return options;
    }
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(LineJson.Stored))]
internal sealed partial class ReplyTypes : JsonSerializerContext;
