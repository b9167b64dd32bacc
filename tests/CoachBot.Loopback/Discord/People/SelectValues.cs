using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>What is chosen in a menu, in a message or a modal.</summary>
internal static class SelectValues
{
    /// <exception cref="ClientRefusedException">Too few, too many, or none of the options.</exception>
    public static void Check(JsonElement menu, IReadOnlyList<object> values, bool required = true)
    {
        var least = required ? menu.Whole("min_values") ?? 1 : 0;
        if (values.Count < least || values.Count > (menu.Whole("max_values") ?? 1))
            throw new ClientRefusedException($"{menu.Text("custom_id")} takes {least} to {menu.Whole("max_values") ?? 1} values");
        foreach (var value in values) _ = Text(menu, value);
    }

    /// <summary>The value that is sent: of the option of that label or value, or an id.</summary>
    /// <exception cref="ClientRefusedException">It is no option, or not of the menu's kind.</exception>
    public static string Text(JsonElement menu, object value)
    {
        var fits = menu.Type() switch
        {
            ComponentType.UserSelect => value is LoopbackUser,
            ComponentType.RoleSelect => value is LoopbackRole,
            ComponentType.MentionableSelect => value is LoopbackUser or LoopbackRole,
            ComponentType.ChannelSelect => value is LoopbackChannel,
            ComponentType.FileUpload => value is LoopbackAttachment,
            _ => value is string,
        };
        if (!fits) throw new ClientRefusedException($"{menu.Text("custom_id")} takes no {value.GetType().Name}");
        if (OptionValues.IdOf(value) is { } id) return id;
        foreach (var option in menu.List("options"))
            if (option.Text("value") == (string)value || option.Text("label") == (string)value) return option.Text("value")!;
        throw new ClientRefusedException($"{menu.Text("custom_id")} has no option {value}");
    }
}
