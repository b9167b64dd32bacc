using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>One typed option of a command
/// (https://docs.discord.com/developers/interactions/application-commands, "Application Command Option Structure").</summary>
internal static class CommandOptionRules
{
    public static void Check(JsonElement option, string at, FormErrors errors)
    {
        if (option.Type() is < OptionType.String or > OptionType.Attachment)
            errors.BadChoice($"{at}.type", "Value must be one of {1…11}.");
        Choices(option, at, errors);
        Only(option, at, errors, ["min_length", "max_length"], type => type == OptionType.String);
        Only(option, at, errors, ["min_value", "max_value"], type => type is OptionType.Integer or OptionType.Number);
        Only(option, at, errors, ["choices"], type => type is OptionType.String or OptionType.Integer or OptionType.Number);
        Only(option, at, errors, ["channel_types"], type => type == OptionType.Channel);
        if (option.Is("autocomplete"))
        {
            if (option.Type() is not (OptionType.String or OptionType.Integer or OptionType.Number))
                errors.Add($"{at}.autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE", "Not for this type");
            if (option.List("choices").Any())
                errors.Add($"{at}.autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE", "May not be true if choices are present");
        }

        if (option.Whole("min_length") is < 0 or > 6000) errors.Add($"{at}.min_length", "NUMBER_TYPE_MAX", "Between 0 and 6000");
        if (option.Whole("max_length") is < 1 or > 6000) errors.Add($"{at}.max_length", "NUMBER_TYPE_MAX", "Between 1 and 6000");
    }

    /// <summary>Also of an autocomplete's answer: at most 25, names of 1 to 100, text values of at most 100 characters.</summary>
    public static void Choices(JsonElement holder, string at, FormErrors errors, int? type = null)
    {
        var count = 0;
        foreach (var choice in holder.List("choices"))
        {
            var path = $"{at}.choices.{count++}";
            errors.CheckText(choice, "name", path, 1, 100);
            if (choice.Maybe("value") is not { } value)
                errors.Required($"{path}.value");
            else if (!Fits(value, type ?? holder.Type()))
                errors.Add($"{path}.value", "BASE_TYPE_COERCE", "The value is not of the option's type");
        }

        if (count > 25) errors.BadLength($"{at}.choices", 0, 25);
    }

    private static bool Fits(JsonElement value, int type) => type switch
    {
        OptionType.String => value.ValueKind == JsonValueKind.String && value.GetString()!.Length is > 0 and <= 100,
        OptionType.Integer => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        OptionType.Number => value.ValueKind == JsonValueKind.Number,
        _ => true,
    };

    private static void Only(JsonElement option, string at, FormErrors errors, ReadOnlySpan<string> names, Func<int, bool> allowed)
    {
        foreach (var name in names)
            if (option.Maybe(name) is { } value && !allowed(option.Type())
                && !(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0))
                errors.Add($"{at}.{name}", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Not for this type");
    }
}
