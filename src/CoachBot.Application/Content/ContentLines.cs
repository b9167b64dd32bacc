using System.Text.Json;

namespace CoachBot.Application.Content;

/// <summary>On which line each value of a JSON text begins, counted from 1.</summary>
internal sealed class ContentLines
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <param name="json">JSON that can be read; comments are passed over.</param>
    public static ContentLines Of(ReadOnlySpan<byte> json)
    {
        var lines = new ContentLines();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        var holders = new Stack<(string Path, int Index)>();
        var name = "$";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = $"{holders.Peek().Path}.{reader.GetString()}";
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    holders.Pop();
                    continue;
            }

            if (holders.TryPeek(out var holder) && holder.Index >= 0)
            {
                holders.Pop();
                holders.Push(holder with { Index = holder.Index + 1 });
                name = $"{holder.Path}[{holder.Index}]";
            }

            lines._lines[name] = 1 + json[..(int)reader.TokenStartIndex].Count((byte)'\n');
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                holders.Push((name, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
            }
        }

        return lines;
    }

    /// <summary>The line of a path, or of the nearest value around it that is there.</summary>
    public int Find(string path)
    {
        for (var at = path; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOfAny(['.', '[']))])
        {
            if (_lines.TryGetValue(at, out var line))
            {
                return line;
            }
        }

        return 1;
    }
}
