using System.Collections.Concurrent;
using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>Discord's OpenAPI description: the schema of each route's body.</summary>
internal sealed class OpenApiContract
{
    private static readonly ConcurrentDictionary<string, OpenApiContract> Known = new();
    private readonly Dictionary<(string Method, string Path), JsonElement> _bodies = [];
    private readonly SchemaCheck _check;

    private OpenApiContract(JsonElement root)
    {
        _check = new(root.GetProperty("components").GetProperty("schemas"));
        foreach (var path in root.GetProperty("paths").EnumerateObject())
            foreach (var operation in path.Value.EnumerateObject())
                if (operation.Value.Maybe("requestBody")?.Maybe("content")?.Maybe("application/json")?.Maybe("schema") is { } schema)
                    _bodies[(operation.Name.ToUpperInvariant(), path.Name)] = schema;
    }

    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static OpenApiContract Load(string path) => Known.GetOrAdd(Path.GetFullPath(path), file =>
    {
        using var stream = File.OpenRead(file);
        return new(JsonDocument.Parse(stream).RootElement);
    });

    public void Check(string method, string template, JsonElement body, FormErrors errors)
    {
        if (_bodies.TryGetValue((method, template), out var schema)) _check.Check(body, schema, "", errors);
    }
}
