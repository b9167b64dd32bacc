using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>An element of a message or view that people act on: a button, a select, an input.</summary>
public sealed record SlackElement(
    string Type, string ActionId, string BlockId, string Text, string? Value, JsonObject Block, JsonObject Json)
{
    public bool IsInput => (string?)Block["type"] == "input";

    internal static IReadOnlyList<SlackElement> In(JsonArray blocks)
    {
        var found = new List<SlackElement>();
        foreach (var block in blocks.OfType<JsonObject>())
        {
            foreach (var element in Candidates(block))
            {
                if ((string?)element["action_id"] is not { } action)
                    continue;
                found.Add(new(
                    (string?)element["type"] ?? "", action, (string?)block["block_id"] ?? "",
                    (string?)element["text"]?["text"] ?? (string?)block["label"]?["text"] ?? "",
                    (string?)element["value"], block, element));
            }
        }
        return found;
    }

    private static IEnumerable<JsonObject> Candidates(JsonObject block) => (string?)block["type"] switch
    {
        "actions" or "context_actions" => block["elements"]!.AsArray().OfType<JsonObject>(),
        "section" when block["accessory"] is JsonObject accessory => [accessory],
        "input" when block["element"] is JsonObject element => [element],
        _ => [],
    };
}
