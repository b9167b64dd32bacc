using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>The documented limits of a modal
/// (https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal).</summary>
internal static class ModalRules
{
    private const int MaxTitle = 45;
    private const int MaxComponents = 5;
    private const int MaxText = 4000;
    private const int MaxFiles = 10;

    public static void Check(JsonElement data, string path, FormErrors errors)
    {
        errors.CheckText(data, "custom_id", path, 1, 100);
        errors.CheckText(data, "title", path, 1, MaxTitle);
        var components = data.List("components").ToList();
        ComponentRules.Count(components, $"{path}.components", 1, MaxComponents, errors);
        var ids = new HashSet<string>();
        for (var i = 0; i < components.Count; i++) Block(components[i], $"{path}.components.{i}", ids, errors);
    }

    private static void Block(JsonElement block, string at, HashSet<string> ids, FormErrors errors)
    {
        switch (block.Type())
        {
            case ComponentType.TextDisplay: errors.CheckText(block, "content", at, 1, MaxText); break;
            case ComponentType.Label: Label(block, at, ids, errors); break;
            case ComponentType.ActionRow: OldRow(block, at, ids, errors); break;
            default: errors.BadChoice($"{at}.type", "Value must be one of {1, 10, 18}."); break;
        }
    }

    private static void Label(JsonElement label, string at, HashSet<string> ids, FormErrors errors)
    {
        errors.CheckText(label, "label", at, 1, 45);
        errors.CheckMax(label, "description", at, 100);
        if (label.Maybe("component") is { } input) Input(input, $"{at}.component", ids, errors);
        else errors.Required($"{at}.component");
    }

    /// <summary>Deprecated, and with the label on the text input.</summary>
    private static void OldRow(JsonElement row, string at, HashSet<string> ids, FormErrors errors)
    {
        var inside = row.List("components").ToList();
        ComponentRules.Count(inside, $"{at}.components", 1, 1, errors);
        foreach (var input in inside)
        {
            errors.CheckText(input, "label", $"{at}.components.0", 1, 45);
            if (input.Type() == ComponentType.TextInput) Text(input, $"{at}.components.0", ids, errors);
            else errors.BadChoice($"{at}.components.0.type", "Value must be one of {4}.");
        }
    }

    private static void Input(JsonElement input, string at, HashSet<string> ids, FormErrors errors)
    {
        switch (input.Type())
        {
            case ComponentType.TextInput:
                if (input.Maybe("label") is not null)
                    errors.Add($"{at}.label", "TEXT_INPUT_LABEL_IN_LABEL", "A text input in a label has no label of its own");
                Text(input, at, ids, errors);
                break;
            case ComponentType.RadioGroup:
                ComponentRules.CustomId(input, at, ids, errors);
                SelectRules.Options([.. input.List("options")], at, 2, 10, errors);
                break;
            case ComponentType.CheckboxGroup:
                ComponentRules.CustomId(input, at, ids, errors);
                SelectRules.Options([.. input.List("options")], at, 1, 10, errors);
                break;
            case ComponentType.Checkbox:
                ComponentRules.CustomId(input, at, ids, errors);
                break;
            case ComponentType.FileUpload:
                ComponentRules.CustomId(input, at, ids, errors);
                Files(input, at, errors);
                break;
            case var type when ComponentType.IsSelect(type):
                SelectRules.Check(input, at, inModal: true, ids, errors);
                break;
            default:
                errors.BadChoice($"{at}.type", "Value must be one of {3, 4, 5, 6, 7, 8, 19, 21, 22, 23}.");
                break;
        }
    }

    /// <summary>https://docs.discord.com/developers/components/reference#file-upload-file-upload-structure</summary>
    private static void Files(JsonElement input, string at, FormErrors errors)
    {
        var least = input.Maybe("required") is { ValueKind: JsonValueKind.False } ? 0 : 1;
        var (from, to) = (input.Whole("min_values") ?? 1, input.Whole("max_values") ?? 1);
        if (from < least || from > MaxFiles) errors.Add($"{at}.min_values", "NUMBER_TYPE_MAX", $"Between {least} and {MaxFiles}");
        if (to is < 1 or > MaxFiles || to < from) errors.Add($"{at}.max_values", "NUMBER_TYPE_MAX", $"Between 1 and {MaxFiles}");
    }

    private static void Text(JsonElement input, string at, HashSet<string> ids, FormErrors errors)
    {
        ComponentRules.CustomId(input, at, ids, errors);
        errors.CheckMax(input, "value", at, MaxText);
        errors.CheckMax(input, "placeholder", at, 100);
        if (input.Whole("style") is not (1 or 2)) errors.BadChoice($"{at}.style", "Value must be one of {1, 2}.");
        var (least, most) = (input.Whole("min_length") ?? 0, input.Whole("max_length") ?? MaxText);
        if (least is < 0 or > MaxText) errors.Add($"{at}.min_length", "NUMBER_TYPE_MAX", $"int value should be between 0 and {MaxText}.");
        if (most is < 1 or > MaxText || most < least)
            errors.Add($"{at}.max_length", "NUMBER_TYPE_MAX", $"int value should be between 1 and {MaxText}.");
        if (input.Text("value") is { Length: > 0 } value && (value.Length < least || value.Length > most))
            errors.BadLength($"{at}.value", (int)least, (int)most);
    }
}
