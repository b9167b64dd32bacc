using System.Text;
using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>Views. https://docs.slack.dev/reference/views</summary>
internal static class ViewRules
{
    public static IReadOnlyList<string> Of(JsonObject view, bool home)
    {
        var check = new Check();
        if ((string?)view["type"] != (home ? "home" : "modal"))
            check.Fail("/view/type", home ? "must be home" : "must be modal");
        if (home)
        {
            check.Known(view, "/view", "type", "blocks", "private_metadata", "callback_id", "external_id");
        }
        else
        {
            check.Known(view, "/view", "type", "title", "blocks", "close", "submit", "private_metadata", "callback_id",
                "clear_on_close", "notify_on_close", "external_id", "submit_disabled");
            TextRules.Plain(check, view, "title", "/view", 24, required: true);
            TextRules.Plain(check, view, "close", "/view", 24);
            TextRules.Plain(check, view, "submit", "/view", 24);
            check.Flag(view, "clear_on_close", "/view");
            check.Flag(view, "notify_on_close", "/view");
        }
        check.Text(view, "private_metadata", "/view", 3000);
        check.Text(view, "callback_id", "/view", 255);
        check.Text(view, "external_id", "/view", 255);
        if (check.Array(view, "blocks", "/view", 0, BlockRules.InView, required: true) is { } blocks)
        {
            BlockRules.Blocks(check, blocks, "/view/blocks", BlockRules.InView);
            if (!home && view["submit"] is null && blocks.Any(block => (string?)block?["type"] == "input"))
                check.Fail("/view", "submit is required when there is an input block");
        }
        return check.Errors;
    }

    public static bool IsTooLarge(JsonObject view) => Encoding.UTF8.GetByteCount(view.ToJsonString()) > SlackLimits.ViewBytes;
}
