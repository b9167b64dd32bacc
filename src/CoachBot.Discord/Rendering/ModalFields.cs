using System.Text.Json;
using CoachBot.Application.Replies;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Rendering;

/// <summary>
/// A form's field as a component of a modal, and its answer as the text that the command reads: people, rooms and roles as Discord writes
/// them in a message. https://docs.discord.com/developers/components/reference#label
/// </summary>
internal static class ModalFields
{
    /// <summary>Texts longer than this get several lines.</summary>
    private const int ShortText = 100;

    public static Component Label(FormField field, string value) => new Label(
        TextCut.To(Printable.Of(field.Label), DiscordLimits.LabelText),
        Input(field, value),
        field.Hint is { } hint && field.Choices is null ? TextCut.To(hint, DiscordLimits.LabelDescription) : null);

    /// <summary>What was answered; null where it was left out.</summary>
    public static string? Text(ComponentValue answer) => answer.Type switch
    {
        ComponentType.UserSelect => answer.Values is [var id, ..] ? $"<@{id}>" : null,
        ComponentType.ChannelSelect => answer.Values is [var id, ..] ? $"<#{id}>" : null,
        ComponentType.RoleSelect => answer.Values is [var id, ..] ? $"<@&{id}>" : null,
        ComponentType.StringSelect or ComponentType.CheckboxGroup => answer.Values is { Count: > 0 } values ? string.Join(' ', values) : null,
        _ => answer.Value is { ValueKind: JsonValueKind.String } text ? text.GetString()!.Trim() : null,
    };

    private static Component Input(FormField field, string value) => field switch
    {
        { Choices: { Count: >= DiscordLimits.RadioOptionsMin and <= DiscordLimits.RadioOptions } choices, Required: true } =>
            new RadioGroup(field.Name, Options(choices, value), Required: true),
        { Choices: { Count: > 0 and <= DiscordLimits.SelectOptions } choices } =>
            new StringSelect(field.Name, Options(choices, value), MinValues: field.Required ? 1 : 0, MaxValues: 1, Required: field.Required),
        { Kind: "member" or "person" } => new UserSelect(
            field.Name, DefaultValues: Chosen(value, "<@", "user"), MinValues: field.Required ? 1 : 0, MaxValues: 1, Required: field.Required),
        { Kind: "room" } => new ChannelSelect(
            field.Name, [ChannelType.GuildText], DefaultValues: Chosen(value, "<#", "channel"), MinValues: field.Required ? 1 : 0, MaxValues: 1,
            Required: field.Required),
        { Kind: "workspacerole" } => new RoleSelect(
            field.Name, DefaultValues: Chosen(value, "<@&", "role"), MinValues: field.Required ? 1 : 0, MaxValues: 1, Required: field.Required),
        _ => new TextInput(
            field.Name, field.Longest > ShortText && field.Kind == "text" ? TextInputStyle.Paragraph : TextInputStyle.Short,
            Value: value.Length > 0 ? TextCut.Beginning(value, Longest(field)) : null, Required: field.Required, MaxLength: Longest(field)),
    };

    /// <summary>Who or what was chosen before, so that it need not be chosen again.</summary>
    private static IReadOnlyList<SelectDefault>? Chosen(string value, string sign, string type) =>
        value.StartsWith(sign, StringComparison.Ordinal) && value.EndsWith('>') && Snowflake.TryParse(value[sign.Length..^1], out var id)
            ? [new SelectDefault(id, type)]
            : null;

    private static int Longest(FormField field) => Math.Clamp(field.Longest, 1, DiscordLimits.TextInputValue);

    private static IReadOnlyList<ChoiceOption> Options(IReadOnlyList<string> choices, string value) =>
        [.. choices.Select(choice => new ChoiceOption(choice, choice, Default: choice.Equals(value, StringComparison.OrdinalIgnoreCase) ? true : null))];
}
