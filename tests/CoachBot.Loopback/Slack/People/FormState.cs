using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>The state of a form's elements. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload</summary>
internal static class FormState
{
    public const string Files = "files";

    /// <summary><c>state.values</c>: by block, by action.</summary>
    public static JsonObject Of(SlackView view) => Of(view.Elements, view.Chosen);

    public static JsonObject Of(IEnumerable<SlackElement> elements, IReadOnlyDictionary<(string Block, string Action), JsonObject> chosen)
    {
        var values = new JsonObject();
        foreach (var element in elements.Where(element => element.Type is not ("button" or "overflow" or "workflow_button")))
        {
            if (values[element.BlockId] is not JsonObject block)
                values[element.BlockId] = block = [];
            block[element.ActionId] = chosen.TryGetValue((element.BlockId, element.ActionId), out var value)
                ? value.DeepClone()
                : Initial(element);
        }
        return values;
    }

    /// <summary>The name under which a type of element gives what was chosen.</summary>
    public static string Field(string type) => type switch
    {
        "static_select" or "external_select" or "radio_buttons" or "overflow" => "selected_option",
        "multi_static_select" or "multi_external_select" or "checkboxes" => "selected_options",
        "users_select" => "selected_user",
        "multi_users_select" => "selected_users",
        "conversations_select" => "selected_conversation",
        "multi_conversations_select" => "selected_conversations",
        "channels_select" => "selected_channel",
        "multi_channels_select" => "selected_channels",
        "datepicker" => "selected_date",
        "timepicker" => "selected_time",
        "datetimepicker" => "selected_date_time",
        "file_input" => Files,
        _ => "value",
    };

    public static bool IsMany(string type) => type is "checkboxes" or "file_input" || type.StartsWith("multi_", StringComparison.Ordinal);

    private static JsonObject Initial(SlackElement element)
    {
        var field = Field(element.Type);
        var name = field == "value" ? "initial_value" : field.Replace("selected_", "initial_");
        var initial = element.Json[name]?.DeepClone();
        return new() { ["type"] = element.Type, [field] = initial ?? (IsMany(element.Type) ? new JsonArray() : null) };
    }
}
