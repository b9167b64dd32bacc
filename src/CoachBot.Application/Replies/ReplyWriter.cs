using System.Buffers;
using System.Text.Json;

namespace CoachBot.Application.Replies;

/// <summary>
/// Writes a reply by itself, in the form that the serializer gives it: every reminder and every answer is written once, and is mostly texts
/// and buttons.
/// </summary>
internal static class ReplyWriter
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    public static byte[] Write(Reply reply, JsonSerializerOptions options)
    {
        buffer ??= new ArrayBufferWriter<byte>();
        writer ??= new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        buffer.ResetWrittenCount();
        writer.Reset();
        Write(writer, reply, options);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter to, Reply reply, JsonSerializerOptions options)
    {
        to.WriteStartObject();
        to.WriteStartArray("blocks"u8);
        for (var i = 0; i < reply.Blocks.Count; i++)
        {
            Write(to, reply.Blocks[i], options);
        }

        to.WriteEndArray();
        to.WriteStartArray("buttons"u8);
        for (var i = 0; i < reply.Buttons.Count; i++)
        {
            to.WriteStartObject();
            to.WriteString("label"u8, reply.Buttons[i].Label);
            to.WriteString("action"u8, reply.Buttons[i].Action.Text);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        if (reply.Form is { } form)
        {
            to.WritePropertyName("form"u8);
            JsonSerializer.Serialize(to, form, options);
        }

        to.WriteBoolean("inRoom"u8, reply.InRoom);
        to.WriteBoolean("inPlace"u8, reply.InPlace);
        to.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter to, Block block, JsonSerializerOptions options)
    {
        switch (block)
        {
            case Block.Text text:
                Write(to, "text"u8, text.Line, options);
                break;
            case Block.Heading heading:
                Write(to, "heading"u8, heading.Line, options);
                break;
            default:
                JsonSerializer.Serialize(to, block, options);
                break;
        }
    }

    private static void Write(Utf8JsonWriter to, ReadOnlySpan<byte> kind, Line line, JsonSerializerOptions options)
    {
        to.WriteStartObject();
        to.WriteString("t"u8, kind);
        to.WritePropertyName("line"u8);
        LineJson.WriteLine(to, line, options);
        to.WriteEndObject();
    }
}
