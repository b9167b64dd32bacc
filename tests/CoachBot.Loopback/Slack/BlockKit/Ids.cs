using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>Fills in the block and action ids that the app left out, as Slack does.</summary>
internal static class Ids
{
    public static JsonArray Fill(JsonArray blocks, Clock clock)
    {
        foreach (var block in blocks.OfType<JsonObject>())
        {
            if (string.IsNullOrEmpty((string?)block["block_id"]))
                block["block_id"] = $"b{clock.NextNumber():x}";
            Elements(block, clock);
        }
        return blocks;
    }

    private static void Elements(JsonObject block, Clock clock)
    {
        var elements = (string?)block["type"] switch
        {
            "actions" => block["elements"] as JsonArray ?? [],
            "section" => [block["accessory"]?.DeepClone()],
            "input" => [block["element"]?.DeepClone()],
            _ => new JsonArray(),
        };
        foreach (var element in elements.OfType<JsonObject>().Where(element => (string?)element["type"] != "image"))
        {
            if (!string.IsNullOrEmpty((string?)element["action_id"]))
                continue;
            element["action_id"] = $"a{clock.NextNumber():x}";
            if ((string?)block["type"] == "section")
                block["accessory"] = element.DeepClone();
            if ((string?)block["type"] == "input")
                block["element"] = element.DeepClone();
        }
    }
}
