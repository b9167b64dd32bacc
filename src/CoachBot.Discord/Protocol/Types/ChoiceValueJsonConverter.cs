using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Discord.Protocol;

/// <summary>A choice's value is a text, a whole number or a number.</summary>
public sealed class ChoiceValueJsonConverter : JsonConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => reader.TryGetInt64(out var whole) ? whole : reader.GetDouble(),
        _ => throw new JsonException("A choice's value is a text or a number."),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case string text: writer.WriteStringValue(text); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            default: throw new JsonException("A choice's value is a text or a number.");
        }
    }
}
