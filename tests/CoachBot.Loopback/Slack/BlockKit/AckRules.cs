using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>What an acknowledgement or a response URL may carry.
/// https://docs.slack.dev/interactivity/handling-user-interaction</summary>
internal static class AckRules
{
    public static IReadOnlyList<string> OfMessage(JsonNode? payload, bool responseUrl)
    {
        var check = new Check();
        if (payload is not JsonObject message)
            return ["[ERROR] must be an object [json-pointer:/]"];
        check.Known(message, "", "response_type", "text", "blocks", "attachments", "replace_original", "delete_original", "thread_ts",
            "mrkdwn", "unfurl_links", "unfurl_media", "link_names", "parse", "metadata");
        check.OneOf(message, "response_type", "", "ephemeral", "in_channel");
        check.Text(message, "text", "", SlackLimits.MessageText);
        check.Flag(message, "replace_original", "");
        check.Flag(message, "delete_original", "");
        if (!responseUrl && (message["replace_original"] ?? message["delete_original"]) is not null)
            check.Fail("", "there is no original message to replace");
        if (check.Array(message, "blocks", "", 0, BlockRules.InMessage) is { } blocks)
            BlockRules.Blocks(check, blocks, "/blocks", BlockRules.InMessage);
        if (message["delete_original"] is null && message["blocks"] is null && string.IsNullOrEmpty((string?)message["text"]))
            check.Fail("", "no_text");
        return check.Errors;
    }

    public static IReadOnlyList<string> OfSubmission(JsonNode? payload, SlackView view)
    {
        var check = new Check();
        if (payload is not JsonObject answer)
            return ["[ERROR] must be an object [json-pointer:/]"];
        switch ((string?)answer["response_action"])
        {
            case "errors":
                check.Known(answer, "", "response_action", "errors");
                Errors(check, answer, view);
                break;
            case "update" or "push":
                check.Known(answer, "", "response_action", "view");
                if (check.Object(answer, "view", "", required: true) is { } next)
                    return [.. check.Errors, .. ViewRules.Of(next, home: false)];
                break;
            case "clear":
                check.Known(answer, "", "response_action");
                break;
            default:
                check.Fail("/response_action", "must be errors, update, push or clear");
                break;
        }
        return check.Errors;
    }

    public static IReadOnlyList<string> OfSuggestions(JsonNode? payload)
    {
        var check = new Check();
        if (payload is not JsonObject answer)
            return ["[ERROR] must be an object [json-pointer:/]"];
        check.Known(answer, "", "options", "option_groups");
        if (answer["options"] is JsonArray { Count: 0 } || answer["option_groups"] is JsonArray { Count: 0 })
            return check.Errors;
        TextRules.Choices(check, answer, "");
        return check.Errors;
    }

    private static void Errors(Check check, JsonObject answer, SlackView view)
    {
        if (check.Object(answer, "errors", "", required: true) is not { } errors)
            return;
        if (errors.Count == 0)
            check.Fail("/errors", "must not be empty");
        var inputs = view.Elements.Where(element => element.IsInput).Select(element => element.BlockId).ToHashSet();
        foreach (var (block, _) in errors)
        {
            if (!inputs.Contains(block))
                check.Fail($"/errors/{block}", "no input block of the view has this block_id");
            check.Text(errors, block, "/errors", 3000, required: true);
        }
    }
}
