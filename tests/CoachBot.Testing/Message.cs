using System.Text.Json;

namespace CoachBot.Testing;

/// <summary>A message as the JSON contract has it.</summary>
public sealed record Message(
    string? Id, string At, string? To, string Kind, string Text, IReadOnlyList<string> Buttons, string? Edits, JsonElement? Form, JsonElement? Facts)
{
    /// <summary>Local date and time of the receiver, to the minute: <c>2026-01-05T09:00</c>.</summary>
    public string LocalTime => At[..16];

    /// <summary>The paths of the files that came with it.</summary>
    public IReadOnlyList<string> Files { get; private init; } = [];

    /// <summary>The actions of the buttons, in their order.</summary>
    public IReadOnlyList<string> Actions { get; private init; } = [];

    /// <summary><c>private</c> or <c>room</c>.</summary>
    public string Visibility { get; private init; } = "";

    public static Message Parse(string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        return new Message(
            Value(json, "id"), json.GetProperty("at").GetString()!, Value(json, "to"), json.GetProperty("kind").GetString()!, json.GetProperty("text").GetString()!,
            json.TryGetProperty("buttons", out var buttons) ? [.. buttons.EnumerateArray().Select(b => b.GetProperty("label").GetString()!)] : [],
            Value(json, "edits"), Part(json, "form"), Part(json, "facts"))
        {
            Actions = json.TryGetProperty("buttons", out var pressable) ? [.. pressable.EnumerateArray().Select(b => b.GetProperty("action").GetString()!)] : [],
            Visibility = json.GetProperty("visibility").GetString()!,
            Files = json.TryGetProperty("files", out var files) ? [.. files.EnumerateArray().Select(f => f.GetString()!)] : [],
        };
    }

    private static string? Value(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonElement? Part(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
