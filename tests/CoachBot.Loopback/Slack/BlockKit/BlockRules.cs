using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>Blocks. https://docs.slack.dev/reference/block-kit/blocks; types the loopback does not know are refused.</summary>
internal static class BlockRules
{
    public const int InMessage = 50;
    public const int InView = 100;

    public static IReadOnlyList<string> OfMessage(JsonArray blocks)
    {
        var check = new Check();
        Blocks(check, blocks, "/blocks", InMessage);
        return check.Errors;
    }

    public static void Blocks(Check check, JsonArray blocks, string path, int most)
    {
        if (blocks.Count > most)
            check.Fail(path, $"no more than {most} items allowed");
        for (var i = 0; i < blocks.Count; i++)
            Block(check, blocks[i], $"{path}/{i}", inView: most == InView);
    }

    private static void Block(Check check, JsonNode? node, string path, bool inView)
    {
        if (node is not JsonObject block)
        {
            check.Fail(path, "must be an object");
            return;
        }
        check.BlockId(block, path);
        switch ((string?)block["type"])
        {
            case "section":
                Section(check, block, path);
                break;
            case "actions":
                check.Known(block, path, "type", "block_id", "elements");
                Elements(check, block, path, 25, (element, at, ids) => ElementRules.InActionsBlock(check, element, at, ids));
                break;
            case "context":
                check.Known(block, path, "type", "block_id", "elements");
                Elements(check, block, path, 10, (element, at, _) => ContextElement(check, element, at));
                break;
            case "divider":
                check.Known(block, path, "type", "block_id");
                break;
            case "header":
                check.Known(block, path, "type", "block_id", "text");
                TextRules.Plain(check, block, "text", path, 150, required: true);
                break;
            case "image":
                check.Known(block, path, "type", "block_id", "image_url", "slack_file", "alt_text", "title");
                check.Text(block, "alt_text", path, 2000, required: true);
                TextRules.Plain(check, block, "title", path, 2000);
                ElementRules.ImageSource(check, block, path);
                break;
            case "input":
                Input(check, block, path);
                break;
            case "rich_text":
                check.Known(block, path, "type", "block_id", "elements");
                Elements(check, block, path, int.MaxValue, (part, at, _) => RichTextRules.Part(check, part, at));
                break;
            case "markdown" when !inView:
                check.Known(block, path, "type", "block_id", "text");
                check.Text(block, "text", path, 12_000, required: true);
                break;
            case var type:
                check.Fail($"{path}/type", $"unsupported type: {type ?? "none"}");
                break;
        }
    }

    private static void Section(Check check, JsonObject block, string path)
    {
        check.Known(block, path, "type", "block_id", "text", "fields", "accessory", "expand");
        if (block["text"] is null && block["fields"] is null)
            check.Fail(path, "must have text or fields");
        TextRules.Any(check, block, "text", path, 3000);
        check.Flag(block, "expand", path);
        if (check.Array(block, "fields", path, 1, 10) is { } fields)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                if (fields[i] is JsonObject field)
                    TextRules.Any(check, field, $"{path}/fields/{i}", 2000, plainOnly: false);
                else
                    check.Fail($"{path}/fields/{i}", "must be an object");
            }
        }
        if (block["accessory"] is { } accessory)
            ElementRules.Accessory(check, accessory, $"{path}/accessory");
    }

    private static void Input(Check check, JsonObject block, string path)
    {
        check.Known(block, path, "type", "block_id", "label", "element", "hint", "optional", "dispatch_action");
        TextRules.Plain(check, block, "label", path, 2000, required: true);
        TextRules.Plain(check, block, "hint", path, 2000);
        check.Flag(block, "optional", path);
        check.Flag(block, "dispatch_action", path);
        if (check.Object(block, "element", path, required: true) is { } element)
            ElementRules.InInputBlock(check, element, $"{path}/element");
    }

    private static void ContextElement(Check check, JsonNode? node, string path)
    {
        if (node is not JsonObject element)
            check.Fail(path, "must be an object");
        else if ((string?)element["type"] == "image")
            ElementRules.Image(check, element, path);
        else
            TextRules.Any(check, element, path, 3000, plainOnly: false);
    }

    private static void Elements(Check check, JsonObject block, string path, int most, Action<JsonNode?, string, HashSet<string>> rule)
    {
        if (check.Array(block, "elements", path, 1, most, required: true) is not { } elements)
            return;
        var ids = new HashSet<string>();
        for (var i = 0; i < elements.Count; i++)
            rule(elements[i], $"{path}/elements/{i}", ids);
    }
}
