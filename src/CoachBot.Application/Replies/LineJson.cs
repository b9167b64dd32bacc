using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Application.Replies;

/// <summary>
/// Writes a line's pieces by itself, in the form that the serializer gives them: a reply is mostly lines, and what finds out of each piece
/// which kind it is took a tenth of the time of a check-in.
/// </summary>
internal sealed class LineJson : JsonConverter<Line>
{
    private const string Kind = "t";
    private const string Parts = "parts";

    public override Line Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize(ref reader, options.Info<Stored>())?.Parts ?? throw new JsonException("Not a line."));

    public override void Write(Utf8JsonWriter writer, Line value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Write(writer, value.Parts, options);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<Inline> parts, JsonSerializerOptions options)
    {
        writer.WriteStartArray(Parts);
        for (var i = 0; i < parts.Count; i++)
        {
            Write(writer, parts[i], options);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Inline part, JsonSerializerOptions options)
    {
        if (part is not (Inline.Plain or Inline.Bold or Inline.Code or Inline.Number))
        {
            JsonSerializer.Serialize(writer, part, options.Info<Inline>());
            return;
        }

        writer.WriteStartObject();
        switch (part)
        {
            case Inline.Plain plain:
                writer.WriteString(Kind, "p");
                writer.WriteString("text", plain.Text);
                break;
            case Inline.Bold bold:
                writer.WriteString(Kind, "b");
                Write(writer, bold.Parts, options);
                break;
            case Inline.Code code:
                writer.WriteString(Kind, "c");
                writer.WriteString("text", code.Text);
                break;
            case Inline.Number number:
                writer.WriteString(Kind, "n");
                writer.WriteNumber("value", number.Value);
                break;
        }

        writer.WriteEndObject();
    }

    internal sealed record Stored(IReadOnlyList<Inline>? Parts);
}
