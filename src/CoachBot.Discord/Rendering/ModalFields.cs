using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Discord.Commands;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Rendering;

/// <summary>A field of a form as a component of a modal, by its kind.</summary>
/// <param name="isDirect">
/// Whether it opens in direct messages: nobody, no room and no role of the server can be picked there, so their names are typed.
/// </param>
internal sealed class ModalFields(bool isDirect)
{
    /// <summary>Texts that may be longer than this get several lines to be written in.</summary>
    private const int LongestLine = 200;

    public Label Render(FormField field)
    {
        var control = Control(field, string.IsNullOrWhiteSpace(field.Value) ? null : field.Value.Trim());
        var hint = control is TextInput || field.Choices is not null ? field.Hint?.Replace("`", "", StringComparison.Ordinal) : null;
        return new Label(
            TextCut.To(Printable.Of(field.Label), DiscordLimits.LabelText),
            control,
            hint is null ? null : TextCut.To(hint, DiscordLimits.LabelDescription));
    }

    private Component Control(FormField field, string? value) => field.Choices is { Count: > 0 } choices
        ? Choice(field, choices, value)
        : field.KnownKind switch
        {
            ParameterKind.Member or ParameterKind.Person when CanPick(value, Mentions.Person(value ?? "")?.Id, out var chosen) => new UserSelect(
                field.Name, DefaultValues: Default(chosen, "user"), MinValues: Least(field), Required: field.Required),
            ParameterKind.Room when CanPick(value, Mentions.Room(value ?? "")?.Id, out var chosen) => new ChannelSelect(
                field.Name, ParameterOption.RoomTypes, DefaultValues: Default(chosen, "channel"), MinValues: Least(field), Required: field.Required),
            ParameterKind.WorkspaceRole when CanPick(value, Mentions.Role(value ?? ""), out var chosen) => new RoleSelect(
                field.Name, DefaultValues: Default(chosen, "role"), MinValues: Least(field), Required: field.Required),
            // What was uploaded before can't be filled in again.
            ParameterKind.File => new FileUpload(field.Name, MinValues: Least(field), MaxValues: 1, Required: field.Required),
            _ => Text(field, value),
        };

    /// <summary>A name that was typed already, and is no id, stays a text: a list could not show it.</summary>
    private bool CanPick(string? value, string? id, out Snowflake? chosen)
    {
        chosen = Snowflake.TryParse(id, out var known) ? known : null;
        return !isDirect && (value is null || chosen is not null);
    }

    private static SelectDefault[]? Default(Snowflake? chosen, string type) => chosen is { } id ? [new SelectDefault(id, type)] : null;

    private static int Least(FormField field) => field.Required ? 1 : 0;

    private static Component Choice(FormField field, IReadOnlyList<string> choices, string? value)
    {
        ChoiceOption[] options =
        [
            .. choices.Where(choice => choice.Length <= DiscordLimits.SelectOptionValue).Take(DiscordLimits.SelectOptions)
                .Select(choice => new ChoiceOption(choice, choice, Note(field, choice), IsSame(choice, value) ? true : null)),
        ];
        return field.Required && options.Length is >= DiscordLimits.RadioOptionsMin and <= DiscordLimits.RadioOptions
            ? new RadioGroup(field.Name, options, Required: true)
            : new StringSelect(field.Name, options, MinValues: Least(field), Required: field.Required);
    }

    private static string? Note(FormField field, string choice) =>
        field.NoteOf(choice) is { } note ? TextCut.To(note, DiscordLimits.SelectOptionDescription) : null;

    private static bool IsSame(string choice, string? value) => choice.Equals(value, StringComparison.OrdinalIgnoreCase);

    private static TextInput Text(FormField field, string? value)
    {
        var longest = Math.Clamp(field.Longest ?? LongestLine, 1, DiscordLimits.TextInputValue);
        return new TextInput(
            field.Name,
            longest > LongestLine ? TextInputStyle.Paragraph : TextInputStyle.Short,
            value is null ? null : TextCut.Beginning(Printable.Of(value), longest),
            Required: field.Required,
            MaxLength: longest);
    }
}
