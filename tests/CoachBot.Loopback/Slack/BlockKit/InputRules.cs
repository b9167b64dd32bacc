using System.Globalization;
using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>Inputs that are typed into, and pickers. https://docs.slack.dev/reference/block-kit/block-elements</summary>
internal static class InputRules
{
    /// <summary>https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element</summary>
    public const int TextMost = 3000;

    public static void Typed(Check check, JsonObject input, string path, string type)
    {
        switch (type)
        {
            case "plain_text_input":
                check.Known(input, path, "type", "action_id", "initial_value", "multiline", "min_length", "max_length",
                    "dispatch_action_config", "focus_on_load", "placeholder");
                check.Flag(input, "multiline", path);
                var least = check.Number(input, "min_length", path, 0, TextMost) ?? 0;
                var most = check.Number(input, "max_length", path, 1, TextMost) ?? TextMost;
                if (least > most)
                    check.Fail($"{path}/min_length", "must not be above max_length");
                check.Text(input, "initial_value", path, most);
                break;
            case "number_input":
                check.Known(input, path, "type", "action_id", "is_decimal_allowed", "initial_value", "min_value", "max_value",
                    "dispatch_action_config", "focus_on_load", "placeholder");
                check.Flag(input, "is_decimal_allowed", path);
                if (input["is_decimal_allowed"] is null)
                    check.Fail(path, "missing required field: is_decimal_allowed");
                foreach (var bound in new[] { "initial_value", "min_value", "max_value" })
                    Numeral(check, input, bound, path);
                break;
            case "file_input":
                // https://docs.slack.dev/reference/block-kit/block-elements/file-input-element
                check.Known(input, path, "type", "action_id", "filetypes", "max_files");
                check.Number(input, "max_files", path, 1, 10);
                if (input["filetypes"] is { } types && (types is not JsonArray { Count: > 0 } array || array.Any(type => type is not JsonValue)))
                    check.Fail($"{path}/filetypes", "must be an array of strings");
                break;
            default:
                check.Known(input, path, "type", "action_id", "initial_value", "dispatch_action_config", "focus_on_load", "placeholder");
                check.Text(input, "initial_value", path, TextMost);
                break;
        }
    }

    public static void Picker(Check check, JsonObject picker, string path, string type)
    {
        switch (type)
        {
            case "datepicker":
                check.Known(picker, path, "type", "action_id", "initial_date", "confirm", "focus_on_load", "placeholder");
                if (check.Text(picker, "initial_date", path, 10) is { } date && !IsDate(date))
                    check.Fail($"{path}/initial_date", "must be YYYY-MM-DD");
                break;
            case "timepicker":
                check.Known(picker, path, "type", "action_id", "initial_time", "timezone", "confirm", "focus_on_load", "placeholder");
                if (check.Text(picker, "initial_time", path, 5) is { } time && !IsTime(time))
                    check.Fail($"{path}/initial_time", "must be HH:mm");
                break;
            default:
                check.Known(picker, path, "type", "action_id", "initial_date_time", "confirm", "focus_on_load");
                check.Number(picker, "initial_date_time", path, 1_000_000_000, int.MaxValue);
                break;
        }
    }

    public static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out _);

    public static bool IsTime(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, default, out _);

    // Numbers of number inputs are strings. https://docs.slack.dev/reference/block-kit/block-elements/number-input-element
    private static void Numeral(Check check, JsonObject input, string name, string path)
    {
        if (check.Text(input, name, path, 100) is { } text && !decimal.TryParse(text, CultureInfo.InvariantCulture, out _))
            check.Fail($"{path}/{name}", "must be a number");
    }
}
