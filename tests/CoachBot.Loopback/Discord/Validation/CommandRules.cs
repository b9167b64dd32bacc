using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoachBot.Loopback.Discord;

/// <summary>The documented limits of application commands
/// (https://docs.discord.com/developers/interactions/application-commands).</summary>
internal static partial class CommandRules
{
    private const int MaxOptions = 25;
    private const int MaxCharacters = 8000;
    private const int ChatInput = 1;
    private const int SubCommand = 1;
    private const int SubCommandGroup = 2;

    public static void CheckAll(IReadOnlyList<JsonElement> commands, bool inGuild, FormErrors errors)
    {
        for (var i = 0; i < commands.Count; i++) Check(commands[i], $"{i}", inGuild, errors);
        foreach (var type in commands.GroupBy(command => command.Whole("type") ?? ChatInput))
        {
            if (type.Count() > Most(type.Key))
                errors.Add("", "APPLICATION_COMMANDS_MAX_EXCEEDED", $"Maximum number of application commands reached ({Most(type.Key)}).");
            if (type.DistinctBy(command => command.Text("name")).Count() < type.Count())
                errors.Add("", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        }
    }

    public static int Most(long type) => type == ChatInput ? 100 : 15;

    public static void Check(JsonElement command, string at, bool inGuild, FormErrors errors)
    {
        var type = command.Whole("type") ?? ChatInput;
        if (type is < 1 or > 3) errors.BadChoice($"{at}.type", "Value must be one of {1, 2, 3}.");
        if (inGuild)
        {
            foreach (var name in (ReadOnlySpan<string>)["contexts", "integration_types", "dm_permission"])
                if (command.Maybe(name) is not null)
                    errors.Add($"{at}.{name}", "APPLICATION_COMMAND_GLOBAL_ONLY", "Only for globally-scoped commands");
        }

        if (type != ChatInput)
        {
            errors.CheckText(command, "name", at, 1, 32);
            if (command.Text("description") is { Length: > 0 })
                errors.Add($"{at}.description", "APPLICATION_COMMANDS_DESCRIPTION", "Must be empty for user and message commands");
            if (command.List("options").Any()) errors.Add($"{at}.options", "APPLICATION_COMMANDS_OPTIONS", "Only for slash commands");
            return;
        }

        NameAndDescription(command, at, errors);
        Options(command, at, depth: 0, errors);
        if (Characters(command) > MaxCharacters)
            errors.Add(at, "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({MaxCharacters})");
    }

    private static void Options(JsonElement parent, string at, int depth, FormErrors errors)
    {
        var options = parent.List("options").ToList();
        if (options.Count > MaxOptions) errors.BadLength($"{at}.options", 0, MaxOptions);
        var (names, optionalSeen, nested) = (new HashSet<string>(), false, options.Count(IsNested));
        if (nested > 0 && nested < options.Count)
            errors.Add($"{at}.options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                "Sub-command and sub-command group option types are mutually exclusive to all other types");
        for (var i = 0; i < options.Count; i++)
        {
            var (option, path) = (options[i], $"{at}.options.{i}");
            NameAndDescription(option, path, errors);
            if (option.Text("name") is { } name && !names.Add(name))
                errors.Add($"{path}.name", "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option names must be unique");
            if (option.Is("required") && optionalSeen)
                errors.Add($"{path}", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                    "Required options must be placed before non-required options");
            optionalSeen |= !option.Is("required");
            if (IsNested(option)) Nested(option, path, depth, errors);
            else CommandOptionRules.Check(option, path, errors);
        }
    }

    private static void Nested(JsonElement option, string path, int depth, FormErrors errors)
    {
        var isGroup = option.Type() == SubCommandGroup;
        if (option.Maybe("required") is { ValueKind: JsonValueKind.True })
            errors.Add($"{path}.required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "A sub-command cannot be required");
        if (depth > 1 || (depth == 1 && isGroup))
            errors.Add($"{path}.type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Nesting is too deep");
        else if (isGroup && (!option.List("options").Any() || option.List("options").Any(inner => inner.Type() != SubCommand)))
            errors.Add($"{path}.options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "A sub-command group holds sub-commands");
        else if (!isGroup && option.List("options").Any(IsNested))
            errors.Add($"{path}.options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "A sub-command holds no sub-commands");
        else
            Options(option, path, depth + 1, errors);
    }

    private static bool IsNested(JsonElement option) => option.Type() is SubCommand or SubCommandGroup;

    private static void NameAndDescription(JsonElement element, string at, FormErrors errors)
    {
        errors.CheckText(element, "description", at, 1, 100);
        foreach (var text in Localized(element, "description"))
            if (text.Length is 0 or > 100) errors.BadLength($"{at}.description_localizations", 1, 100);
        foreach (var name in Localized(element, "name").Append(element.Text("name") ?? ""))
            if (!IsName(name))
                errors.Add($"{at}.name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }

    /// <summary>The longest of each text and its localizations, over everything.</summary>
    private static int Characters(JsonElement element)
    {
        var own = Longest(element, "name") + Longest(element, "description");
        var choices = element.List("choices").Sum(choice => Longest(choice, "name")
            + (choice.TryGetProperty("value", out var value) ? value.ToString().Length : 0));
        return own + choices + element.List("options").Sum(Characters);
    }

    private static int Longest(JsonElement element, string name) =>
        Localized(element, name).Append(element.Text(name) ?? "").Max(text => text.Length);

    private static IEnumerable<string> Localized(JsonElement element, string name) =>
        element.Maybe($"{name}_localizations") is { ValueKind: JsonValueKind.Object } all
            ? all.EnumerateObject().Where(one => one.Value.ValueKind == JsonValueKind.String).Select(one => one.Value.GetString()!) : [];

    private static bool IsName(string name) => NamePattern().IsMatch(name) && name.All(letter => char.ToLowerInvariant(letter) == letter);

    /// <summary>https://docs.discord.com/developers/interactions/application-commands, "Application Command Naming".</summary>
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex NamePattern();
}
