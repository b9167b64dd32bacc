using System.Globalization;
using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>What Slack's own client checks before it sends a submission.</summary>
internal static class FormCheck
{
    public static Dictionary<string, string> Refusals(SlackView view, JsonObject values)
    {
        var refused = new Dictionary<string, string>();
        foreach (var element in view.Elements.Where(element => element.IsInput))
        {
            var chosen = values[element.BlockId]?[element.ActionId]?[FormState.Field(element.Type)];
            var empty = chosen is null or JsonArray { Count: 0 };
            if (empty && (bool?)element.Block["optional"] != true)
                refused[element.BlockId] = "Please complete this required field.";
            else if (!empty && What(element, chosen!) is { } wrong)
                refused[element.BlockId] = wrong;
        }
        return refused;
    }

    private static string? What(SlackElement element, JsonNode chosen)
    {
        var json = element.Json;
        if (chosen is JsonArray many)
            return many.Count > ((int?)json["max_selected_items"] ?? (int?)json["max_files"] ?? int.MaxValue) ? "Too many are selected." : null;
        if (element.Type == "number_input")
            return Number(json, (string)chosen!);
        if (element.Type == "plain_text_input")
        {
            var length = ((string)chosen!).Length;
            if (length > ((int?)json["max_length"] ?? InputRules.TextMost))
                return "This entry is too long.";
            return length < ((int?)json["min_length"] ?? 0) ? "This entry is too short." : null;
        }
        return element.Type == "email_text_input" && !((string)chosen!).Contains('@') ? "Please enter a valid email address." : null;
    }

    private static string? Number(JsonObject json, string text)
    {
        if (!decimal.TryParse(text, CultureInfo.InvariantCulture, out var number))
            return "Please enter a number.";
        if ((bool?)json["is_decimal_allowed"] != true && number != decimal.Truncate(number))
            return "Please enter a whole number.";
        if ((string?)json["min_value"] is { } least && number < decimal.Parse(least, CultureInfo.InvariantCulture))
            return $"Please enter a number of at least {least}.";
        return (string?)json["max_value"] is { } most && number > decimal.Parse(most, CultureInfo.InvariantCulture)
            ? $"Please enter a number of at most {most}."
            : null;
    }
}
