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
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object: <c>exportedAt</c>, and for each table a list of objects, a property a column.</summary>
    public static string Json(IReadOnlyList<ExportTable> tables, Instant at) => JsonSerializer.Serialize(
        new Dictionary<string, object>
        {
            ["exportedAt"] = at.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["tables"] = tables.ToDictionary(t => t.Name, t => t.Rows.Select(row => t.Columns.Zip(row).ToDictionary(c => c.First, c => c.Second)).ToList()),
        },
        Readable);

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

    private static void Line(StringBuilder text, IReadOnlyList<object?> fields) =>
        text.AppendJoin(',', fields.Select(f => Quoted(f is string words ? Defused(words) : Convert.ToString(f, CultureInfo.InvariantCulture) ?? "")))
            .Append("\r\n");

    private static string Defused(string text) => text.Length > 0 && "=+-@\t\r\n".Contains(text[0]) ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
