using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>Composition objects. https://docs.slack.dev/reference/block-kit/composition-objects</summary>
internal static class TextRules
{
    public static void Plain(Check check, JsonObject holder, string name, string path, int most, bool required = false)
    {
        if (check.Object(holder, name, path, required) is { } text)
            Any(check, text, $"{path}/{name}", most, plainOnly: true);
    }

    public static void Any(Check check, JsonObject holder, string name, string path, int most, bool required = false)
    {
        if (check.Object(holder, name, path, required) is { } text)
            Any(check, text, $"{path}/{name}", most, plainOnly: false);
    }

    public static void Any(Check check, JsonObject text, string path, int most, bool plainOnly)
    {
        var type = (string?)text["type"];
        if (type == "plain_text")
        {
            check.Known(text, path, "type", "text", "emoji");
            check.Flag(text, "emoji", path);
        }
        else if (type == "mrkdwn" && !plainOnly)
        {
            check.Known(text, path, "type", "text", "verbatim");
            check.Flag(text, "verbatim", path);
        }
        else
        {
            check.Fail($"{path}/type", plainOnly ? "must be plain_text" : "must be plain_text or mrkdwn");
        }
        check.Text(text, "text", path, most, required: true);
    }

    public static void Confirm(Check check, JsonObject element, string path)
    {
        if (check.Object(element, "confirm", path) is not { } confirm)
            return;
        path += "/confirm";
        check.Known(confirm, path, "title", "text", "confirm", "deny", "style");
        Plain(check, confirm, "title", path, 100);
        Any(check, confirm, "text", path, 300, required: true);
        Plain(check, confirm, "confirm", path, 30);
        Plain(check, confirm, "deny", path, 30);
        check.OneOf(confirm, "style", path, "primary", "danger");
    }

    /// <summary>Text 75, value 150, description 75. https://docs.slack.dev/reference/block-kit/composition-objects/option-object</summary>
    public static void Option(Check check, JsonNode? node, string path, bool plainOnly, bool url = false)
    {
        if (node is not JsonObject option)
        {
            check.Fail(path, "must be an object");
            return;
        }
        if (url)
            check.Known(option, path, "text", "value", "description", "url");
        else
            check.Known(option, path, "text", "value", "description");
        if (check.Object(option, "text", path, required: true) is { } text)
            Any(check, text, $"{path}/text", 75, plainOnly);
        check.Text(option, "value", path, 150, required: true);
        if (check.Object(option, "description", path) is { } description)
            Any(check, description, $"{path}/description", 75, plainOnly);
        check.Text(option, "url", path, 3000);
    }

    public static void Options(Check check, JsonObject element, string path, int most, bool plainOnly, bool required, bool url = false)
    {
        if (check.Array(element, "options", path, 1, most, required) is not { } options)
            return;
        var values = new HashSet<string>();
        for (var i = 0; i < options.Count; i++)
        {
            Option(check, options[i], $"{path}/options/{i}", plainOnly, url);
            if (options[i] is JsonObject option && option["value"] is JsonValue value && value.TryGetValue<string>(out var text)
                && !values.Add(text))
                check.Fail($"{path}/options/{i}/value", "value is there twice");
        }
    }

    /// <summary>Either options or groups of them, a hundred of each.</summary>
    public static void Choices(Check check, JsonObject element, string path)
    {
        if (element["options"] is not null == element["option_groups"] is not null)
        {
            check.Fail(path, "must have either options or option_groups");
            return;
        }
        Options(check, element, path, 100, plainOnly: true, required: false);
        if (check.Array(element, "option_groups", path, 1, 100) is not { } groups)
            return;
        for (var i = 0; i < groups.Count; i++)
        {
            var at = $"{path}/option_groups/{i}";
            if (groups[i] is not JsonObject group)
            {
                check.Fail(at, "must be an object");
                continue;
            }
            check.Known(group, at, "label", "options");
            Plain(check, group, "label", at, 75, required: true);
            Options(check, group, at, 100, plainOnly: true, required: true);
        }
    }

    public static void Initial(Check check, JsonObject element, string name, string path)
    {
        if (element[name] is not { } chosen)
            return;
        var all = AllOptions(element).ToList();
        IEnumerable<JsonNode?> initial = chosen is JsonArray many ? many : Enumerable.Repeat<JsonNode?>(chosen, 1);
        foreach (var option in initial)
        {
            if (!all.Exists(known => JsonNode.DeepEquals(known, option)))
                check.Fail($"{path}/{name}", "must be one of the options");
        }
    }

    public static IEnumerable<JsonObject> AllOptions(JsonObject element) =>
        (element["options"] as JsonArray ?? [])
            .Concat((element["option_groups"] as JsonArray ?? []).SelectMany(group => group?["options"] as JsonArray ?? []))
            .OfType<JsonObject>();
}
