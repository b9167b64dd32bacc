using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace CoachBot.Application.Replies;

/// <summary>A day or a time as the text that a pattern gives it.</summary>
internal sealed class PatternJson<T>(IPattern<T> pattern) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        pattern.Parse(reader.GetString()!).GetValueOrThrow();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
}
