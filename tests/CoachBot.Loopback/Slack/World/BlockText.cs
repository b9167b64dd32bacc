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
            // What rich text has in place of words, as Slack's markup writes it; a moment reads as where it can't be shown.
            case JsonObject { } thing when (string?)(thing["type"] as JsonValue) is "user" && thing["user_id"] is { } user:
                return [$"<@{user}>"];
            case JsonObject { } thing when (string?)(thing["type"] as JsonValue) is "channel" && thing["channel_id"] is { } channel:
                return [$"<#{channel}>"];
            case JsonObject { } thing when (string?)(thing["type"] as JsonValue) is "date" && thing["fallback"] is { } moment:
                return [(string?)moment ?? ""];
            case JsonObject thing when thing["text"] is JsonValue text && text.TryGetValue<string>(out var words):
                return [words];
            case JsonObject thing:
                return thing.SelectMany(pair => pair.Key is "alt_text" ? [(string?)pair.Value ?? ""] : Of(pair.Value));
            default:
                return [];
        }
    }
}
