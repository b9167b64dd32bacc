using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>One call with its arguments, whether they came as a form or as JSON.</summary>
internal sealed class ApiCall(LoopbackSlack slack, Workspace? workspace, IReadOnlyDictionary<string, JsonNode?> arguments)
{
    public LoopbackSlack Slack => slack;

    public Workspace Workspace => workspace ?? throw new SlackError("not_authed");

    public string? Text(string name) => arguments.GetValueOrDefault(name) switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        var other => other.ToJsonString(),
    };

    public string Required(string name) =>
        Text(name) is { Length: > 0 } text ? text : throw SlackError.MissingArgument(name);

    public bool Flag(string name) => Text(name) switch
    {
        null or "" or "0" or "false" => false,
        "1" or "true" => true,
        _ => throw new SlackError("invalid_arguments", $"[ERROR] must be a boolean: {name}"),
    };

    public int? Number(string name) => Text(name) switch
    {
        null or "" => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new SlackError("invalid_arguments", $"[ERROR] must be a number: {name}"),
    };

    /// <summary>An argument that is JSON: in a form as text, in a JSON body as itself or as text.</summary>
    public T? Json<T>(string name, string error) where T : JsonNode
    {
        var node = arguments.GetValueOrDefault(name);
        if (node is JsonValue value && value.TryGetValue<string>(out var text))
        {
            if (text.Length == 0)
                return null;
            try
            {
                node = JsonNode.Parse(text);
            }
            catch (JsonException)
            {
                throw new SlackError(error, $"[ERROR] not valid JSON: {name}");
            }
        }
        return node switch
        {
            null => null,
            T fitting => (T)fitting.DeepClone(),
            _ => throw new SlackError(error, $"[ERROR] must be {(typeof(T) == typeof(JsonArray) ? "an array" : "an object")}: {name}"),
        };
    }

    public SlackChannel Conversation()
    {
        var id = Required("channel");
        return Workspace.Channel(id) ?? throw new SlackError("channel_not_found");
    }
}
