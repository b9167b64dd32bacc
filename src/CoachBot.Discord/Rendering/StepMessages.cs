using System.Globalization;
using CoachBot.Application.Replies;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Rendering;

/// <summary>
/// The messages between a form's steps: Discord opens no modal in answer to a modal, so a button leads to the next. Their custom ids:
/// <c>open:2:goal add</c> and <c>send:goal add</c>.
/// </summary>
internal static class StepMessages
{
    private const string Open = "open";
    private const string Send = "send";

    /// <summary>Leads to a step; where the rest is optional the form may also be sent as it is.</summary>
    public static MessagePayload Continue(Form form, int step)
    {
        var steps = ModalRenderer.Steps(form);
        var isOptional = ModalRenderer.RestIsOptional(form, step);
        var open = new Protocol.Button(ButtonStyle.Primary, DiscordTexts.Continue, OpenId(form, step));
        return new MessagePayload
        {
            Content = isOptional ? DiscordTexts.RestIsOptional(step, steps) : DiscordTexts.MoreToSay(step, steps),
            Components = ButtonRows.Rows(isOptional ? [open, new Protocol.Button(ButtonStyle.Secondary, DiscordTexts.Save, $"{Send}:{form.Name}")] : [open]),
            AllowedMentions = AllowedMentions.None,
        };
    }

    /// <summary>For a step that could not be opened in time.</summary>
    public static MessagePayload Ready(Form form, int step) => new()
    {
        Content = DiscordTexts.FormIsReady,
        Components = ButtonRows.Rows([new Protocol.Button(ButtonStyle.Primary, DiscordTexts.FillIn, OpenId(form, step))]),
        AllowedMentions = AllowedMentions.None,
    };

    /// <summary>A message that says what is missing or wrong, with a button that opens the form as it was filled in.</summary>
    public static MessagePayload WithForm(MessagePayload message, Form form)
    {
        var open = new Protocol.Button(ButtonStyle.Primary, DiscordTexts.FillIn, OpenId(form, 0));
        var rows = ButtonRows.Rows([open]).Concat(message.Components ?? []).Take(DiscordLimits.ActionRowsPerMessage);
        return message with { Components = [.. rows] };
    }

    /// <summary>Reads a button of these messages: the form's path, and the step that it opens; a null step sends what was typed.</summary>
    public static bool TryRead(string customId, out string path, out int? step)
    {
        (path, step) = ("", null);
        switch (customId.Split(':', 3))
        {
            case [Open, var number, { Length: > 0 } form] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at):
                (path, step) = (form, at);
                return true;
            case [Send, { Length: > 0 } form]:
                path = form;
                return true;
            default:
                return false;
        }
    }

    private static string OpenId(Form form, int step) => $"{Open}:{step.ToString(CultureInfo.InvariantCulture)}:{form.Name}";
}
