using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>Collects what is wrong, in the words and with the pointers that Slack uses.</summary>
internal sealed class Check
{
    private readonly List<string> _errors = [];
    private readonly HashSet<string> _blockIds = [];
    private int _focused;

    public IReadOnlyList<string> Errors => _errors;

    public void Fail(string path, string what) => _errors.Add($"[ERROR] {what} [json-pointer:{path}]");

    /// <summary>Notes a field that no rule knows.</summary>
    public void Known(JsonObject thing, string path, params ReadOnlySpan<string> names)
    {
        foreach (var (name, _) in thing)
        {
            if (!names.Contains(name))
                Fail($"{path}/{name}", "no such field");
        }
    }

    public string? Text(JsonObject thing, string name, string path, int most, bool required = false)
    {
        if (thing[name] is not { } node)
        {
            if (required)
                Fail(path, $"missing required field: {name}");
            return null;
        }
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            Fail($"{path}/{name}", "must be a string");
            return null;
        }
        if (required && text.Length == 0)
            Fail($"{path}/{name}", "must be more than 0 characters");
        if (text.Length > most)
            Fail($"{path}/{name}", $"must be less than {most + 1} characters");
        return text;
    }

    public void Flag(JsonObject thing, string name, string path)
    {
        if (thing[name] is { } node && (node is not JsonValue value || !value.TryGetValue<bool>(out _)))
            Fail($"{path}/{name}", "must be a boolean");
    }

    public int? Number(JsonObject thing, string name, string path, int least, int most)
    {
        if (thing[name] is not { } node)
            return null;
        if (node is not JsonValue value || !value.TryGetValue<int>(out var number))
            Fail($"{path}/{name}", "must be an integer");
        else if (number < least || number > most)
            Fail($"{path}/{name}", $"must be from {least} to {most}");
        else
            return number;
        return null;
    }

    public void OneOf(JsonObject thing, string name, string path, params ReadOnlySpan<string> allowed)
    {
        if (thing[name] is { } node && !(node is JsonValue value && value.TryGetValue<string>(out var text) && allowed.Contains(text)))
            Fail($"{path}/{name}", "is not one of the allowed values");
    }

    public JsonObject? Object(JsonObject thing, string name, string path, bool required = false)
    {
        if (thing[name] is JsonObject found)
            return found;
        if (thing[name] is not null)
            Fail($"{path}/{name}", "must be an object");
        else if (required)
            Fail(path, $"missing required field: {name}");
        return null;
    }

    public JsonArray? Array(JsonObject thing, string name, string path, int least, int most, bool required = false)
    {
        if (thing[name] is JsonArray found)
        {
            if (found.Count < least)
                Fail($"{path}/{name}", $"must contain at least {least} items");
            if (found.Count > most)
                Fail($"{path}/{name}", $"no more than {most} items allowed");
            return found;
        }
        if (thing[name] is not null)
            Fail($"{path}/{name}", "must be an array");
        else if (required)
            Fail(path, $"missing required field: {name}");
        return null;
    }

    public void BlockId(JsonObject block, string path)
    {
        if (Text(block, "block_id", path, 255) is { } id && !_blockIds.Add(id))
            Fail($"{path}/block_id", "block_id already exists");
    }

    public void Focus(JsonObject element, string path)
    {
        Flag(element, "focus_on_load", path);
        if (element["focus_on_load"] is JsonValue value && value.TryGetValue<bool>(out var focused) && focused && ++_focused > 1)
            Fail($"{path}/focus_on_load", "only one element may have the focus");
    }
}
