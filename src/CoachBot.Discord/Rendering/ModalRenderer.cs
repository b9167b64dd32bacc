using System.Text.Json;
using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Discord.Protocol;
using NodaTime;

namespace CoachBot.Discord.Rendering;

/// <summary>
/// A form as modals of at most five fields each, and back again.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
/// </summary>
public static class ModalRenderer
{
    /// <summary>The fields of each step: what must be said first.</summary>
    public static IReadOnlyList<IReadOnlyList<FormField>> Steps(Form form) =>
        [.. form.Fields.OrderBy(field => !field.Required).Chunk(DiscordLimits.ModalComponents)];

    /// <summary>A step of the form.</summary>
    /// <param name="step">0 for the first.</param>
    /// <param name="isDirect">Whether it opens in direct messages.</param>
    /// <param name="opening">The interaction that it answers.</param>
    /// <exception cref="ArgumentOutOfRangeException">The form has no such step.</exception>
    public static Modal Render(Form form, int step, bool isDirect = false, Snowflake? opening = null)
    {
        var steps = Steps(form);
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(step, steps.Count);

        var fields = new ModalFields(isDirect);
        var part = DiscordTexts.Part(step, steps.Count);
        return new Modal(
            new FormId(FormMove.Sent, form.Name, step, opening).ToString(),
            TextCut.To(Printable.Of(form.Title), DiscordLimits.ModalTitle - part.Length) + part,
            [.. steps[step].Select(fields.Render)]);
    }

    /// <summary>What was sent; null where it is no form of ours. Empty fields are left out.</summary>
    public static SentStep? Read(InteractionData data)
    {
        if (!FormId.TryParse(data.CustomId, out var id) || id.Move != FormMove.Sent)
            return null;

        var fields = new Dictionary<string, string>();
        var files = new List<UploadedFile>();
        foreach (var answer in (data.Components ?? []).Select(label => label.Component).OfType<ComponentValue>())
        {
            var uploaded = FilesOf(answer, data.Resolved);
            files.AddRange(uploaded);
            if (answer.CustomId is { } name && (uploaded is [var file, ..] ? file.Filename : Text(answer)) is { Length: > 0 } text)
                fields[name] = text;
        }

        return new SentStep(id.Path, id.Step, fields) { Files = files, Opening = id.Opening };
    }

    /// <summary>
    /// The message that leads on: after a step, or with an answer that found something missing or wrong. A modal can't follow another
    /// one's submission, so a button stands between them.
    /// </summary>
    /// <param name="reply">What is said over the button; null where a step is in and the next may follow.</param>
    /// <param name="step">The step to open.</param>
    /// <param name="opening">The interaction that the modal of the step before answered.</param>
    public static MessagePayload StepMessage(
        Reply? reply, Form form, int step, Reader reader, LocalDate today, MessageMarks marks, Snowflake? opening = null)
    {
        var steps = Steps(form);
        var isOptional = !steps.Skip(step).SelectMany(fields => fields).Any(field => field.Required && string.IsNullOrWhiteSpace(field.Value));
        var shown = reply ?? Reply.Of(new Block.Text(
            isOptional ? DiscordTexts.RestIsOptional(step, steps.Count) : DiscordTexts.MoreToSay(step, steps.Count)));
        var message = MessageRenderer.Render(shown, reader, today, marks);

        var open = new FormId(FormMove.Open, form.Name, step).ToString();
        var save = new FormId(FormMove.Send, form.Name, Opening: opening).ToString();
        List<Component> buttons = [new Protocol.Button(ButtonStyle.Primary, reply is null ? DiscordTexts.Continue : MessageTexts.FillIn, open)];
        if (reply is null && isOptional)
            buttons.Add(new Protocol.Button(ButtonStyle.Secondary, DiscordTexts.Save, save));
        var others = (message.Components ?? []).Take(DiscordLimits.ActionRowsPerMessage - 1);
        return message with { Components = [.. ButtonRows.Rows(buttons), .. others] };
    }

    private static List<UploadedFile> FilesOf(ComponentValue answer, ResolvedData? resolved) => answer.Type != ComponentType.FileUpload ? [] :
    [
        .. (answer.Values ?? []).Select(value => Snowflake.TryParse(value, out var id) ? resolved?.Attachments?.GetValueOrDefault(id) : null)
            .OfType<UploadedFile>(),
    ];

    private static string? Text(ComponentValue answer) => answer.Type switch
    {
        ComponentType.TextInput or ComponentType.RadioGroup =>
            answer.Value is { ValueKind: JsonValueKind.String } text ? OneLine(text.GetString()!) : null,
        ComponentType.StringSelect => answer.Values is [var choice, ..] ? choice : null,
        ComponentType.UserSelect => answer.Values is [var user, ..] ? $"<@{user}>" : null,
        ComponentType.ChannelSelect => answer.Values is [var channel, ..] ? $"<#{channel}>" : null,
        ComponentType.RoleSelect => answer.Values is [var role, ..] ? $"<@&{role}>" : null,
        _ => null,
    };

    /// <summary>A note may be written on several lines, and is kept as one.</summary>
    private static string OneLine(string text) =>
        string.Join(' ', text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
