using System.Text.Json;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// What Discord says about a failure: https://docs.discord.com/developers/reference#error-messages. Of the fields' errors only place and
/// code are kept, since their texts may quote what a user wrote.
/// </summary>
internal sealed record ErrorBody(int Code, string? Message, TimeSpan? RetryAfter, bool Global, string? Scope)
{
    private const int MaxFields = 10;

    public static readonly ErrorBody None = new(0, null, null, false, null);

    /// <summary>Of an answer whose content has been read; without code and message if it is not Discord's JSON.</summary>
    public static ErrorBody Of(HttpResponseMessage response)
    {
        var waits = RateLimitHeaders.Seconds(response.Headers, "Retry-After");
        var scope = RateLimitHeaders.Text(response.Headers, "X-RateLimit-Scope");
        try
        {
            using var json = JsonDocument.Parse(response.Content.ReadAsStream());
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return None with { RetryAfter = waits, Scope = scope };

            // The body's figure has the decimals that the header lacks.
            if (Number(root, "retry_after") is { } seconds and >= 0 and < int.MaxValue)
                waits = TimeSpan.FromSeconds(seconds);
            var fields = new List<string>();
            if (root.TryGetProperty("errors", out var errors))
                Collect(errors, "", fields);
            var message = root.TryGetProperty("message", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
            return new ErrorBody(
                (int)(Number(root, "code") ?? 0),
                fields.Count == 0 ? message : $"{message}: {string.Join(", ", fields.Take(MaxFields))}",
                waits,
                root.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True,
                scope);
        }
        catch (JsonException)
        {
            return None with { RetryAfter = waits, Scope = scope };
        }
    }

    private static double? Number(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static void Collect(JsonElement errors, string path, List<string> fields)
    {
        if (errors.ValueKind != JsonValueKind.Object)
            return;
        foreach (var property in errors.EnumerateObject())
        {
            if (property.Name != "_errors")
            {
                Collect(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", fields);
                continue;
            }

            if (property.Value.ValueKind != JsonValueKind.Array)
                continue;
            foreach (var error in property.Value.EnumerateArray().Where(error => error.ValueKind == JsonValueKind.Object))
                fields.Add($"{path} {(error.TryGetProperty("code", out var code) ? code.ToString() : "")}".Trim());
        }
    }
}
