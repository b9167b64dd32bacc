using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>Select menus, in messages and modals (https://docs.discord.com/developers/components/reference#string-select).</summary>
internal static class SelectRules
{
    public static void Check(JsonElement select, string at, bool inModal, HashSet<string> ids, FormErrors errors)
    {
        ComponentRules.CustomId(select, at, ids, errors);
        errors.CheckMax(select, "placeholder", at, 150);
        var options = select.List("options").ToList();
        var (least, most) = (select.Whole("min_values") ?? 1, select.Whole("max_values") ?? 1);
        if (least is < 0 or > 25) errors.Add($"{at}.min_values", "NUMBER_TYPE_MIN", "int value should be between 0 and 25.");
        if (most is < 1 or > 25 || most < least)
            errors.Add($"{at}.max_values", "NUMBER_TYPE_MAX", "int value should be between min_values and 25.");
        if (select.Type() == ComponentType.StringSelect)
        {
            Options(options, at, 1, 25, errors);
            if (most > options.Count)
                errors.Add($"{at}.max_values", "SELECT_COMPONENT_MAX_VALUES_TOO_LARGE", "max_values is greater than the number of options");
        }

        if (inModal && select.Is("disabled"))
            errors.Add($"{at}.disabled", "COMPONENT_DISABLED_IN_MODAL", "A component of a modal cannot be disabled");
        if (!inModal && select.Maybe("required") is not null)
            errors.Add($"{at}.required", "UNKNOWN_FIELD", "Only in modals");
    }

    /// <summary>Labels and values of 1 to 100 characters, no value twice.</summary>
    public static void Options(List<JsonElement> options, string at, int least, int most, FormErrors errors)
    {
        ComponentRules.Count(options, $"{at}.options", least, most, errors);
        var values = new HashSet<string>();
        for (var i = 0; i < options.Count; i++)
        {
            errors.CheckText(options[i], "label", $"{at}.options.{i}", 1, 100);
            errors.CheckText(options[i], "value", $"{at}.options.{i}", 1, 100);
            errors.CheckMax(options[i], "description", $"{at}.options.{i}", 100);
            if (options[i].Text("value") is { } value && !values.Add(value))
                errors.Add($"{at}.options.{i}.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                    "The specified option value is already used");
        }
    }
}
