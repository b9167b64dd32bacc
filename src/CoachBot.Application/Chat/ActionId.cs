using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Application.Chat;

/// <summary>
/// What a button does, in at most 100 characters (Discord's limit of a custom id): a version, a command's path with dots, and
/// its arguments. It holds no state and no right: it is authorised again when it is pressed. <c>v1:checkin.done:o=42</c>
/// </summary>
[JsonConverter(typeof(ActionIdJson))]
public readonly record struct ActionId
{
    public const int Longest = 100;
    private const string Version = "v1";

    private ActionId(string name, IReadOnlyDictionary<string, string> arguments, string text)
    {
        Name = name;
        Arguments = arguments;
        Text = text;
    }

    public string Name { get; }

    public IReadOnlyDictionary<string, string> Arguments { get; }

    public string Text { get; }

    /// <summary>An action by its name and its arguments. Throws <see cref="ArgumentException"/> where it would be too long.</summary>
    public static ActionId Of(string name, params ReadOnlySpan<(string Key, object Value)> arguments)
    {
        var values = new Dictionary<string, string>(arguments.Length);
        foreach (var (key, value) in arguments)
        {
            values[key] = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
        }

        var text = values.Count == 0
            ? $"{Version}:{name}"
            : $"{Version}:{name}:{string.Join('&', values.Select(v => $"{v.Key}={Uri.EscapeDataString(v.Value)}"))}";
        return text.Length <= Longest
            ? new ActionId(name, values, text)
            : throw new ArgumentException($"The action '{text}' has more than {Longest} characters.");
    }

    /// <summary>Reads what came back from a platform; false where it is none of ours.</summary>
    public static bool TryParse(string? text, out ActionId action)
    {
        action = default;
        var parts = text?.Split(':', 3) ?? [];
        if (text is null || text.Length > Longest || parts.Length < 2 || parts[0] != Version || parts[1].Length == 0)
        {
            return false;
        }

        var values = new Dictionary<string, string>();
        foreach (var pair in parts.Length == 3 ? parts[2].Split('&', StringSplitOptions.RemoveEmptyEntries) : [])
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                return false;
            }

            values[pair[..at]] = Uri.UnescapeDataString(pair[(at + 1)..]);
        }

        action = new ActionId(parts[1], values, text);
        return true;
    }

    /// <summary>An argument that is an id; null where it is missing or malformed.</summary>
    public long? Id(string key) =>
        Arguments.TryGetValue(key, out var text) && long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;

    public string? Get(string key) => Arguments.GetValueOrDefault(key);

    public override string ToString() => Text;
}

/// <summary>An action is stored as its text.</summary>
public sealed class ActionIdJson : JsonConverter<ActionId>
{
    public override ActionId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ActionId.TryParse(reader.GetString(), out var action) ? action : throw new JsonException("Not an action.");

    public override void Write(Utf8JsonWriter writer, ActionId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
