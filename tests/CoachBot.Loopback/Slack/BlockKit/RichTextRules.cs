using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>Rich text. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block</summary>
internal static class RichTextRules
{
    private static readonly string[] DateTokens =
    [
        "{day_divider_pretty}", "{date_num}", "{date_slash}", "{date_long}", "{date_long_full}", "{date_long_pretty}", "{date}",
        "{date_pretty}", "{date_short}", "{date_short_pretty}", "{time}", "{time_secs}", "{ago}",
    ];

    public static void Part(Check check, JsonNode? node, string path)
    {
        if (node is not JsonObject part)
        {
            check.Fail(path, "must be an object");
            return;
        }
        switch ((string?)part["type"])
        {
            case "rich_text_section":
                check.Known(part, path, "type", "elements");
                Elements(check, part, path, (element, at) => Element(check, element, at, isCode: false));
                break;
            case "rich_text_quote":
                check.Known(part, path, "type", "elements", "border");
                Elements(check, part, path, (element, at) => Element(check, element, at, isCode: false));
                break;
            case "rich_text_preformatted":
                check.Known(part, path, "type", "elements", "border", "language");
                Elements(check, part, path, (element, at) => Element(check, element, at, isCode: true));
                break;
            case "rich_text_list":
                check.Known(part, path, "type", "elements", "style", "indent", "offset", "border");
                check.OneOf(part, "style", path, "bullet", "ordered");
                Elements(check, part, path, (section, at) => Part(check, section, at));
                break;
            case var type:
                check.Fail($"{path}/type", $"unsupported type: {type ?? "none"}");
                break;
        }
    }

    private static void Elements(Check check, JsonObject part, string path, Action<JsonNode?, string> rule)
    {
        foreach (var (i, element) in (check.Array(part, "elements", path, 1, int.MaxValue, required: true) ?? []).Index())
            rule(element, $"{path}/elements/{i}");
    }

    /// <summary>https://docs.slack.dev/reference/block-kit/block-elements/rich-text-section-element and its neighbours</summary>
    private static void Element(Check check, JsonNode? node, string path, bool isCode)
    {
        if (node is not JsonObject element)
        {
            check.Fail(path, "must be an object");
            return;
        }
        Style(check, element, path);
        switch ((string?)element["type"])
        {
            case "text":
                check.Known(element, path, "type", "text", "style");
                check.Text(element, "text", path, int.MaxValue, required: true);
                break;
            case "link":
                check.Known(element, path, "type", "url", "text", "unsafe", "style");
                check.Text(element, "url", path, 3000, required: true);
                check.Text(element, "text", path, int.MaxValue);
                break;
            case "user" when !isCode:
                check.Known(element, path, "type", "user_id", "style");
                check.Text(element, "user_id", path, 255, required: true);
                break;
            case "channel" when !isCode:
                check.Known(element, path, "type", "channel_id", "style");
                check.Text(element, "channel_id", path, 255, required: true);
                break;
            case "date" when !isCode:
                check.Known(element, path, "type", "timestamp", "format", "timezone", "url", "fallback", "style");
                Date(check, element, path);
                break;
            case var type:
                check.Fail($"{path}/type", $"unsupported type: {type ?? "none"}");
                break;
        }
    }

    private static void Date(Check check, JsonObject date, string path)
    {
        if (date["timestamp"] is not JsonValue value || !value.TryGetValue<long>(out _))
            check.Fail($"{path}/timestamp", "must be an integer");
        if (check.Text(date, "format", path, int.MaxValue, required: true) is { } format
            && !DateTokens.Any(token => format.Contains(token, StringComparison.Ordinal)))
            check.Fail($"{path}/format", "must contain a date token");
        check.Text(date, "fallback", path, int.MaxValue);
    }

    private static void Style(Check check, JsonObject element, string path)
    {
        if (check.Object(element, "style", path) is not { } style)
            return;
        check.Known(style, $"{path}/style", "bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink");
        foreach (var (name, _) in style)
            check.Flag(style, name, $"{path}/style");
    }
}
