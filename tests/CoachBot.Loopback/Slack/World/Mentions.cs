using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoachBot.Loopback.Slack;

/// <summary>Who would be notified. https://docs.slack.dev/messaging/formatting-message-text</summary>
internal static partial class Mentions
{
    public static IReadOnlyList<string> Of(string text, JsonArray blocks)
    {
        var found = new List<string>();
        found.AddRange(Pattern().Matches(text).Select(match => match.Value));
        foreach (var block in blocks)
            Walk(block, found);
        return [.. found.Distinct()];
    }

    private static void Walk(JsonNode? node, List<string> found)
    {
        switch (node)
        {
            case JsonArray items:
                foreach (var item in items)
                    Walk(item, found);
                break;
            case JsonObject thing:
                if ((string?)thing["type"] is "mrkdwn" or "markdown" && thing["text"] is JsonValue text)
                    found.AddRange(Pattern().Matches((string)text!).Select(match => match.Value));
                if ((string?)thing["type"] == "broadcast")
                    found.Add($"<!{(string?)thing["range"]}>");
                if ((string?)thing["type"] == "user" && (string?)thing["user_id"] is { } user)
                    found.Add($"<@{user}>");
                foreach (var (_, child) in thing)
                    Walk(child, found);
                break;
        }
    }

    [GeneratedRegex(@"<(!(channel|here|everyone)(\|[^>]*)?|!subteam\^[A-Z0-9]+(\|[^>]*)?|@[UW][A-Z0-9]+(\|[^>]*)?)>")]
    private static partial Regex Pattern();
}
