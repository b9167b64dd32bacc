using System.Collections.Concurrent;
using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>
/// The schema of each route's body: of Discord's OpenAPI description, or of the table of fields and limits that
/// <c>derive-fields.mjs</c> made from it.
/// </summary>
internal sealed class OpenApiContract
{
    private static readonly ConcurrentDictionary<string, OpenApiContract> Known = new();
    private static readonly Lazy<OpenApiContract> Table = new(() => OfTable(Read(
        typeof(OpenApiContract).Assembly.GetManifestResourceStream(LoopbackDiscordOptions.Derived)!)));
    private readonly Dictionary<(string Method, string Path), JsonElement> _bodies;
    private readonly SchemaCheck _check;

    private OpenApiContract(JsonElement schemas, Dictionary<(string Method, string Path), JsonElement> bodies) =>
        (_check, _bodies) = (new(schemas), bodies);

    /// <summary>By the table that lies beside the tests.</summary>
    public static OpenApiContract Kept => Table.Value;

    /// <summary>By the whole description.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static OpenApiContract Load(string path) =>
        Known.GetOrAdd(Path.GetFullPath(path), file => OfDescription(Read(File.OpenRead(file))));

    public void Check(string method, string template, JsonElement body, FormErrors errors)
    {
        if (_bodies.TryGetValue((method, template), out var schema)) _check.Check(body, schema, "", errors);
    }

    private static OpenApiContract OfDescription(JsonElement root)
    {
        var bodies = new Dictionary<(string Method, string Path), JsonElement>();
        foreach (var path in root.GetProperty("paths").EnumerateObject())
            foreach (var operation in path.Value.EnumerateObject())
                if (operation.Value.Maybe("requestBody")?.Maybe("content")?.Maybe("application/json")?.Maybe("schema") is { } schema)
                    bodies[(operation.Name.ToUpperInvariant(), path.Name)] = schema;
        return new(root.GetProperty("components").GetProperty("schemas"), bodies);
    }

    private static OpenApiContract OfTable(JsonElement root) => new(
        root.GetProperty("schemas"),
        root.GetProperty("bodies").EnumerateObject().ToDictionary(body => (body.Name.Split(' ')[0], body.Name.Split(' ')[1]), body => body.Value));

    private static JsonElement Read(Stream stream)
    {
        using (stream) return JsonDocument.Parse(stream).RootElement;
    }
}
