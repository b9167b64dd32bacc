using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;
using NodaTime.Text;

namespace CoachBot.Slack.Rendering;

/// <summary>A field of a form as an input block, by its kind. Its block and its element are named after the parameter.</summary>
internal static class SlackFields
{
    /// <summary>Texts that may be longer than this get several lines to be written in.</summary>
    private const int LongestLine = 200;

    private static readonly string[] Rooms = ["public", "private"];

    public static InputBlock Render(FormField field)
    {
        var element = Element(field, string.IsNullOrWhiteSpace(field.Value) ? null : field.Value.Trim()) with { ActionId = field.Name };
        var hint = element is PlainTextInput || field.Choices is not null ? field.Hint?.Replace("`", "", StringComparison.Ordinal) : null;
        var label = Printable.Of(field.Label).Trim();
        return new InputBlock(new PlainText(TextCut.To(label.Length > 0 ? label : field.Name, SlackLimits.InputLabel)), element)
        {
            BlockId = field.Name,
            Optional = field.Required ? null : true,
            Hint = string.IsNullOrWhiteSpace(hint) ? null : new PlainText(TextCut.To(hint, SlackLimits.InputHint)),
        };
    }

    private static SlackElement Element(FormField field, string? value) =>
        field.Choices is { Count: > 0 } choices ? Choice(field, choices, value) : field.KnownKind switch
        {
            // A name that was typed already, and is no id, stays a text: a list could not show it.
            ParameterKind.Member or ParameterKind.Person when IsPicked(value, Mentions.Person(value ?? "")?.Id, out var user) =>
                new UsersSelect { InitialUser = user },
            ParameterKind.Room when IsPicked(value, Mentions.Room(value ?? "")?.Id, out var room) =>
                // What the team's room is told is for the team.
                new ConversationsSelect
                {
                    InitialConversation = room,
                    Filter = new ConversationFilter(Rooms) { ExcludeExternalSharedChannels = true },
                },

            ParameterKind.Goal or ParameterKind.Commitment or ParameterKind.CheckIn or ParameterKind.KnownChannel
                or ParameterKind.AnyChannel or ParameterKind.Zone => Suggested(value),

            // Words such as "next friday" stay a text too.
            ParameterKind.Date when IsPicked(value, Iso(value), out var date) => new DatePicker { InitialDate = date },
            // What was put in before can't be filled in again. A file of another kind is refused by an answer that says what helps.
            ParameterKind.File => new FileInput(1),
            _ => Text(field, value),
        };

    /// <summary>A list that is asked for while somebody types; what was understood already is chosen in it.</summary>
    private static SlackElement Suggested(string? value) => new ExternalSelect(0)
    {
        InitialOption = value is { Length: <= SlackLimits.OptionValue }
            ? new SelectOption(new PlainText(TextCut.To(value, SlackLimits.OptionText)), value)
            : null,
    };

    private static bool IsPicked(string? value, string? read, out string? chosen)
    {
        chosen = read;
        return value is null || read is not null;
    }

    private static string? Iso(string? value) => value is not null && LocalDatePattern.Iso.Parse(value).Success ? value : null;

    private static SlackElement Choice(FormField field, IReadOnlyList<string> choices, string? value)
    {
        SelectOption[] options =
        [
            .. choices.Where(choice => choice.Length is > 0 and <= SlackLimits.OptionValue).Take(SlackLimits.OptionsInSelect)
                .Select(choice => new SelectOption(new PlainText(TextCut.To(choice, SlackLimits.OptionText)), choice)
                {
                    Description = field.NoteOf(choice) is { } note ? new PlainText(TextCut.To(note, SlackLimits.OptionDescription)) : null,
                }),
        ];
        var chosen = options.FirstOrDefault(option => option.Value.Equals(value, StringComparison.OrdinalIgnoreCase));
        return options.Length == 0 ? Text(field, value)
            : field.Required && options.Length <= SlackLimits.OptionsInRadioButtons ? new RadioButtons(options) { InitialOption = chosen }
            : new StaticSelect(options) { InitialOption = chosen };
    }

    private static PlainTextInput Text(FormField field, string? value)
    {
        var longest = Math.Clamp(field.Longest ?? LongestLine, 1, SlackLimits.PlainTextInput);
        var filled = value is null ? null : TextCut.Beginning(Printable.Of(value), longest);
        return new PlainTextInput
        {
            Multiline = longest > LongestLine ? true : null,
            InitialValue = string.IsNullOrWhiteSpace(filled) ? null : filled,
            MaxLength = longest,
        };
    }
}
