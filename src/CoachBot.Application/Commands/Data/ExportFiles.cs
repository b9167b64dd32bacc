using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoachBot.Application.Stores;
using NodaTime;

namespace CoachBot.Application.Commands.Data;

/// <summary>Tables of an export as files.</summary>
public static class ExportFiles
{
    /// <summary>Names are written as they are, not as escapes; the file is no part of a web page.</summary>
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object: <c>exportedAt</c>, and for each table a list of objects, a property a column.</summary>
    public static string Json(IReadOnlyList<ExportTable> tables, Instant at)
    {
        var text = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(text, Readable);
        json.WriteStartObject();
        json.WriteString("exportedAt", at.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteStartObject("tables");
        foreach (var table in tables)
        {
            json.WriteStartArray(table.Name);
            foreach (var row in table.Rows)
            {
                Write(json, table.Columns, row);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <summary>
    /// RFC 4180, with a head line. A text that a spreadsheet would take for a formula (it begins with <c>= + - @</c>, a tab or a
    /// line break) gets an apostrophe before it; numbers do not.
    /// </summary>
    public static string Csv(ExportTable table)
    {
        var text = new StringBuilder();
        Line(text, table.Columns);
        foreach (var row in table.Rows)
        {
            Line(text, row);
        }

        return text.ToString();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<string> columns, IReadOnlyList<object?> row)
    {
        json.WriteStartObject();
        foreach (var (column, value) in columns.Zip(row))
        {
            json.WritePropertyName(column);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    /// <param name="json">Where to.</param>
    /// <param name="value">One of the kinds of value that SQLite has.</param>
    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string words:
                json.WriteStringValue(words);
                break;
            case long whole:
                json.WriteNumberValue(whole);
                break;
            case double real:
                json.WriteNumberValue(real);
                break;
            case byte[] bytes:
                json.WriteBase64StringValue(bytes);
                break;
            default:
                throw new ArgumentException($"A store holds no {value.GetType()}.", nameof(value));
        }
    }

    private static void Line(StringBuilder text, IReadOnlyList<object?> fields) =>
        text.AppendJoin(',', fields.Select(f => Quoted(f is string words ? Defused(words) : Convert.ToString(f, CultureInfo.InvariantCulture) ?? "")))
            .Append("\r\n");

    private static string Defused(string text) => text.Length > 0 && "=+-@\t\r\n".Contains(text[0]) ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
