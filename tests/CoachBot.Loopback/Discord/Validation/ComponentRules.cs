using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>The documented limits of a message's components (https://docs.discord.com/developers/components/reference).</summary>
internal static class ComponentRules
{
    private const int MaxRows = 5;
    private const int MaxButtons = 5;
    private const int MaxV2 = 40;
    private const int MaxV2Text = 4000;

    public static void CheckV1(IEnumerable<JsonElement> components, string path, FormErrors errors)
    {
        var ids = new HashSet<string>();
        var count = 0;
        foreach (var row in components)
        {
            var at = $"{path}.{count++}";
            if (row.Type() != ComponentType.ActionRow) errors.BadChoice($"{at}.type", "Value must be one of {1}.");
            else Row(row, at, ids, errors);
        }

        if (count > MaxRows) errors.BadLength(path, 1, MaxRows);
    }

    public static void CheckV2(IEnumerable<JsonElement> components, string path, FormErrors errors)
    {
        var list = components.ToList();
        if (list.Count == 0) errors.Required(path);
        var all = ComponentTree.Of(list).ToList();
        if (all.Count > MaxV2) errors.Add(path, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"Must be {MaxV2} or fewer in total.");
        if (all.Where(part => part.Type() == ComponentType.TextDisplay).Sum(part => part.Text("content")?.Length ?? 0) > MaxV2Text)
            errors.Add(path, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"Displayable text exceeds {MaxV2Text}.");
        var ids = new HashSet<string>();
        for (var i = 0; i < list.Count; i++) Block(list[i], $"{path}.{i}", ids, inContainer: false, errors);
    }

    private static void Block(JsonElement block, string at, HashSet<string> ids, bool inContainer, FormErrors errors)
    {
        switch (block.Type())
        {
            case ComponentType.ActionRow: Row(block, at, ids, errors); break;
            case ComponentType.TextDisplay: errors.CheckText(block, "content", at, 1, MaxV2Text); break;
            case ComponentType.Section: Section(block, at, ids, errors); break;
            case ComponentType.MediaGallery: Count(block.List("items"), $"{at}.items", 1, 10, errors); break;
            case ComponentType.File or ComponentType.Separator: break;
            case ComponentType.Container when !inContainer:
                var inside = block.List("components").ToList();
                if (inside.Count == 0) errors.Required($"{at}.components");
                for (var i = 0; i < inside.Count; i++) Block(inside[i], $"{at}.components.{i}", ids, inContainer: true, errors);
                break;
            default: errors.BadChoice($"{at}.type", "Value must be one of {1, 9, 10, 12, 13, 14, 17}."); break;
        }
    }

    private static void Section(JsonElement section, string at, HashSet<string> ids, FormErrors errors)
    {
        var texts = section.List("components").ToList();
        Count(texts, $"{at}.components", 1, 3, errors);
        if (texts.Exists(text => text.Type() != ComponentType.TextDisplay))
            errors.BadChoice($"{at}.components", "Value must be one of {10}.");
        if (section.Maybe("accessory") is not { } accessory) errors.Required($"{at}.accessory");
        else if (accessory.Type() == ComponentType.Button) Button(accessory, $"{at}.accessory", ids, errors);
        else if (accessory.Type() != ComponentType.Thumbnail) errors.BadChoice($"{at}.accessory.type", "Value must be one of {2, 11}.");
    }

    private static void Row(JsonElement row, string at, HashSet<string> ids, FormErrors errors)
    {
        var inside = row.List("components").ToList();
        Count(inside, $"{at}.components", 1, MaxButtons, errors);
        if (inside.Exists(part => ComponentType.IsSelect(part.Type())) && inside.Count > 1)
            errors.Add($"{at}.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
        for (var i = 0; i < inside.Count; i++)
        {
            var inner = $"{at}.components.{i}";
            if (inside[i].Type() == ComponentType.Button) Button(inside[i], inner, ids, errors);
            else if (ComponentType.IsSelect(inside[i].Type())) SelectRules.Check(inside[i], inner, inModal: false, ids, errors);
            else errors.BadChoice($"{inner}.type", "Value must be one of {2, 3, 5, 6, 7, 8}.");
        }
    }

    private static void Button(JsonElement button, string at, HashSet<string> ids, FormErrors errors)
    {
        const int Link = 5, Premium = 6;
        errors.CheckMax(button, "label", at, 80);
        var style = button.Whole("style");
        if (style is null or < 1 or > Premium) errors.BadChoice($"{at}.style", "Value must be one of {1, 2, 3, 4, 5, 6}.");
        if (style is Link)
        {
            errors.CheckText(button, "url", at, 1, 512);
            if (button.Maybe("custom_id") is not null)
                errors.Add($"{at}.custom_id", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                    "A custom id and url cannot both be specified");
        }
        else if (style is not Premium)
        {
            CustomId(button, at, ids, errors);
        }

        if (style is not Premium && button.Text("label") is null or "" && button.Maybe("emoji") is null)
            errors.Add(at, "BUTTON_COMPONENT_INVALID_EMPTY", "A button needs a label or an emoji");
    }

    /// <summary>1 to 100 characters, unique in the message or modal.</summary>
    public static void CustomId(JsonElement component, string at, HashSet<string> ids, FormErrors errors)
    {
        errors.CheckText(component, "custom_id", at, 1, 100);
        if (component.Text("custom_id") is { } id && !ids.Add(id))
            errors.Add($"{at}.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }

    public static void Count(IEnumerable<JsonElement> items, string path, int least, int most, FormErrors errors)
    {
        var count = items.Count();
        if (count < least || count > most) errors.BadLength(path, least, most);
    }
}
