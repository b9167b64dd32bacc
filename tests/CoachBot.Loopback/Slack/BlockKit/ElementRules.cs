using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>Block elements. https://docs.slack.dev/reference/block-kit/block-elements</summary>
internal static class ElementRules
{
    private static readonly HashSet<string> InActions =
    [
        "button", "checkboxes", "datepicker", "datetimepicker", "overflow", "radio_buttons", "timepicker", "workflow_button",
        "static_select", "external_select", "users_select", "conversations_select", "channels_select",
        "multi_static_select", "multi_external_select", "multi_users_select", "multi_conversations_select", "multi_channels_select",
    ];

    private static readonly HashSet<string> InInput =
    [
        "plain_text_input", "number_input", "email_text_input", "url_text_input", "file_input", "checkboxes", "radio_buttons", "datepicker",
        "datetimepicker", "timepicker", "static_select", "external_select", "users_select", "conversations_select", "channels_select",
        "multi_static_select", "multi_external_select", "multi_users_select", "multi_conversations_select", "multi_channels_select",
    ];

    public static void InActionsBlock(Check check, JsonNode? node, string path, HashSet<string> actionIds) =>
        Element(check, node, path, actionIds, InActions);

    public static void InInputBlock(Check check, JsonNode? node, string path) => Element(check, node, path, [], InInput);

    public static void Accessory(Check check, JsonNode? node, string path)
    {
        if (node is JsonObject image && (string?)image["type"] == "image")
            Image(check, image, path);
        else
            Element(check, node, path, [], InActions);
    }

    public static void Image(Check check, JsonObject image, string path)
    {
        check.Known(image, path, "type", "image_url", "alt_text", "slack_file");
        check.Text(image, "alt_text", path, 2000, required: true);
        ImageSource(check, image, path);
    }

    public static void ImageSource(Check check, JsonObject image, string path)
    {
        if (image["image_url"] is not null == image["slack_file"] is not null)
            check.Fail(path, "must have either image_url or slack_file");
        check.Text(image, "image_url", path, 3000);
    }

    private static void Element(Check check, JsonNode? node, string path, HashSet<string> actionIds, HashSet<string> allowed)
    {
        if (node is not JsonObject element)
        {
            check.Fail(path, "must be an object");
            return;
        }
        if (check.Text(element, "action_id", path, 255) is { } id && !actionIds.Add(id))
            check.Fail($"{path}/action_id", "action_id already exists in this block");
        var type = (string?)element["type"] ?? "";
        if (!allowed.Contains(type))
        {
            check.Fail($"{path}/type", $"unsupported type: {type}");
            return;
        }
        if (type is "button" or "workflow_button")
            Button(check, element, path, type);
        else if (type.EndsWith("_input", StringComparison.Ordinal))
            InputRules.Typed(check, element, path, type);
        else if (type.EndsWith("_select", StringComparison.Ordinal))
            Select(check, element, path, type);
        else
            Choice(check, element, path, type);
        TextRules.Confirm(check, element, path);
        check.Focus(element, path);
        TextRules.Plain(check, element, "placeholder", path, 150);
    }

    private static void Button(Check check, JsonObject button, string path, string type)
    {
        if (type == "button")
            check.Known(button, path, "type", "text", "action_id", "url", "value", "style", "confirm", "accessibility_label");
        else
            check.Known(button, path, "type", "text", "action_id", "workflow", "style", "confirm", "accessibility_label");
        TextRules.Plain(check, button, "text", path, 75, required: true);
        check.Text(button, "value", path, 2000);
        check.Text(button, "url", path, 3000);
        check.Text(button, "accessibility_label", path, 75);
        check.OneOf(button, "style", path, "primary", "danger");
    }

    private static void Choice(Check check, JsonObject element, string path, string type)
    {
        switch (type)
        {
            case "checkboxes":
                check.Known(element, path, "type", "action_id", "options", "initial_options", "confirm", "focus_on_load");
                TextRules.Options(check, element, path, 10, plainOnly: false, required: true);
                TextRules.Initial(check, element, "initial_options", path);
                break;
            case "radio_buttons":
                check.Known(element, path, "type", "action_id", "options", "initial_option", "confirm", "focus_on_load");
                TextRules.Options(check, element, path, 10, plainOnly: false, required: true);
                TextRules.Initial(check, element, "initial_option", path);
                break;
            case "overflow":
                check.Known(element, path, "type", "action_id", "options", "confirm");
                TextRules.Options(check, element, path, 5, plainOnly: true, required: true, url: true);
                break;
            default:
                InputRules.Picker(check, element, path, type);
                break;
        }
    }

    private static void Select(Check check, JsonObject element, string path, string type)
    {
        var many = type.StartsWith("multi_", StringComparison.Ordinal);
        if (many)
            check.Number(element, "max_selected_items", path, 1, int.MaxValue);
        var most = many ? "max_selected_items" : "type";
        var s = many ? "s" : "";
        switch (many ? type["multi_".Length..] : type)
        {
            case "static_select":
                check.Known(element, path, "type", "action_id", "placeholder", "options", "option_groups", $"initial_option{s}",
                    "confirm", "focus_on_load", most);
                TextRules.Choices(check, element, path);
                TextRules.Initial(check, element, $"initial_option{s}", path);
                break;
            case "external_select":
                check.Known(element, path, "type", "action_id", "placeholder", "min_query_length", $"initial_option{s}",
                    "confirm", "focus_on_load", most);
                check.Number(element, "min_query_length", path, 0, int.MaxValue);
                break;
            case "users_select":
                check.Known(element, path, "type", "action_id", "placeholder", $"initial_user{s}", "confirm", "focus_on_load", most);
                break;
            case "conversations_select":
                check.Known(element, path, "type", "action_id", "placeholder", $"initial_conversation{s}", "filter",
                    "default_to_current_conversation", "response_url_enabled", "confirm", "focus_on_load", most);
                break;
            default:
                check.Known(element, path, "type", "action_id", "placeholder", $"initial_channel{s}", "response_url_enabled",
                    "confirm", "focus_on_load", most);
                break;
        }
    }
}
