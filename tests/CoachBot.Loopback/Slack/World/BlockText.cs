using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>The texts of blocks in reading order.</summary>
internal static class BlockText
{
    public static IEnumerable<string> Of(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray items:
                return items.SelectMany(Of);
            case JsonObject thing when thing["text"] is JsonValue text && text.TryGetValue<string>(out var words):
                return [words];
            case JsonObject thing:
                return thing.SelectMany(pair => pair.Key is "alt_text" ? [(string?)pair.Value ?? ""] : Of(pair.Value));
            default:
                return [];
        }
    }
}
