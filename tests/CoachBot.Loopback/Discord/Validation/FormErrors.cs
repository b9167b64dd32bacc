using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>What is wrong with a body, by path (<c>embeds.0.title</c>), written as Discord nests it
/// (https://docs.discord.com/developers/reference#error-messages).</summary>
internal sealed class FormErrors
{
    private readonly Node _root = new();

    public int Count { get; private set; }

    public bool Any => Count > 0;

    public void Add(string path, string code, string message)
    {
        Count++;
        var node = _root;
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!node.Inside.TryGetValue(step, out var inside)) node.Inside[step] = inside = new();
            node = inside;
        }

        node.Errors.Add((code, message));
    }

    /// <summary>Takes over what another found.</summary>
    public void Add(FormErrors others) => Add(others._root, "");

    public void TooLong(string path, int most) => Add(path, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");

    public void BadLength(string path, int least, int most) =>
        Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");

    public void Required(string path) => Add(path, "BASE_TYPE_REQUIRED", "This field is required");

    public void BadChoice(string path, string what) => Add(path, "BASE_TYPE_CHOICES", what);

    /// <summary>A text that may be absent or null, but not longer than that.</summary>
    public void CheckMax(JsonElement parent, string name, string path, int most)
    {
        if (parent.Text(name) is { } text && text.Length > most) TooLong($"{path}.{name}", most);
    }

    /// <summary>A text that must be there.</summary>
    public void CheckText(JsonElement parent, string name, string path, int least, int most)
    {
        if (parent.Text(name) is not { } text) Required($"{path}.{name}");
        else if (text.Length < least || text.Length > most) BadLength($"{path}.{name}", least, most);
    }

    /// <exception cref="DiscordError">50035, if there is any.</exception>
    public void ThrowIfAny()
    {
        if (Any) throw DiscordError.Form(this);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WritePropertyName("errors");
        Write(json, _root);
    }

    private void Add(Node node, string path)
    {
        foreach (var (code, message) in node.Errors) Add(path, code, message);
        foreach (var (name, inside) in node.Inside) Add(inside, $"{path}.{name}");
    }

    private static void Write(Utf8JsonWriter json, Node node)
    {
        json.WriteStartObject();
        if (node.Errors.Count > 0)
        {
            json.Array("_errors", node.Errors, (writer, error) =>
            {
                writer.WriteStartObject();
                writer.WriteString("code", error.Code);
                writer.WriteString("message", error.Message);
                writer.WriteEndObject();
            });
        }

        foreach (var (name, inside) in node.Inside)
        {
            json.WritePropertyName(name);
            Write(json, inside);
        }

        json.WriteEndObject();
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Inside { get; } = [];

        public List<(string Code, string Message)> Errors { get; } = [];
    }
}
