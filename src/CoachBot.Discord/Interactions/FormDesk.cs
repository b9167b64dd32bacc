using System.Collections.ObjectModel;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Drafts;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Rendering;

namespace CoachBot.Discord.Interactions;

/// <summary>What a step of a form comes to: another modal, a message that leads to the next one, or all fields.</summary>
internal sealed record FormStep(string Form, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Where it is to be taken: the event, which is the same one for a second click.</summary>
    public string EventId { get; init; } = "";

    /// <summary>The files that came with the last modal. A form that asks for one has no other.</summary>
    public IReadOnlyList<UploadedFile> Files { get; init; } = [];

    public Modal? Modal { get; init; }

    /// <summary>What is said where nothing of the form is kept that could be gone on with.</summary>
    public Reply? Over { get; init; }

    /// <summary>Beside a modal: what stands in for it where it is too late to open one.</summary>
    public MessagePayload? Next { get; init; }
}

/// <summary>
/// Forms with more than five fields come in steps, as Discord's modals hold five. What was typed is kept as a draft until all of it is
/// sent. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
/// </summary>
internal sealed class FormDesk(CommandCatalog catalog, FormDrafts drafts)
{
    /// <summary>No date stands in these messages.</summary>
    private static readonly Reader Anyone = new("", "Etc/UTC", default, default);

    /// <summary>What a button of a step stands for; null for any other button.</summary>
    public async Task<FormStep?> OfButtonAsync(Interaction interaction, string customId, Actor actor, CancellationToken cancellationToken)
    {
        if (!FormId.TryParse(customId, out var id) || id.Move == FormMove.Sent || catalog.Find(id.Path)?.Definition is not { } command)
        {
            return null;
        }

        var kept = await drafts.FindKeptAsync(actor, command, cancellationToken);
        if (kept is null && id is { Move: FormMove.Open, Step: > 0 })
        {
            return new FormStep(id.Path, ReadOnlyDictionary<string, string>.Empty) { Over = GeneralTexts.FormIsOver(command.ShortPath) };
        }

        var draft = kept ?? FormDraft.Of(Forms.Empty(command));
        if (id.Move == FormMove.Send)
        {
            // What is filled in is gone once it was taken: the button alone tells it.
            return new FormStep(id.Path, draft.Filled()) { EventId = FormSubmitted.IdOf(actor, $"{id.Opening ?? interaction.Id}:send", ReadOnlyDictionary<string, string>.Empty, []) };
        }

        var form = draft.FormOf(command);
        if (form.Fields.Count == 0)
        {
            return null;
        }

        var step = Math.Clamp(id.Step, 0, ModalRenderer.Steps(form).Count - 1);
        return new FormStep(id.Path, draft.Typed)
        {
            Modal = ModalRenderer.Render(form, step, actor.IsDirect, interaction.Id),
            Next = ModalRenderer.StepMessage(Reply.Of(new Block.Text(DiscordTexts.FormIsReady())), form, step, Anyone, default, new MessageMarks()),
        };
    }

    /// <summary>What a sent modal comes to; null where it is of no form.</summary>
    public async Task<FormStep?> OfModalAsync(Interaction interaction, InteractionData data, Actor actor, CancellationToken cancellationToken)
    {
        if (ModalRenderer.Read(data) is not { } sent || catalog.Find(sent.Path)?.Definition is not { } command)
        {
            return null;
        }

        var opening = sent.Opening ?? interaction.Id;
        var draft = await drafts.FindAsync(actor, command, cancellationToken);
        var steps = ModalRenderer.Steps(draft.FormOf(command));
        var filled = draft.With(steps.ElementAtOrDefault(sent.Step) ?? [], sent.Fields);
        if (sent.Step + 1 >= steps.Count)
        {
            return new FormStep(sent.Path, filled.Filled())
            {
                EventId = FormSubmitted.IdOf(actor, opening.ToString(), sent.Fields, sent.Files.Select(file => $"{file.Filename} {file.Size}")),
                Files = sent.Files,
            };
        }

        await drafts.SaveAsync(actor, sent.Path, filled, cancellationToken);
        return new FormStep(sent.Path, filled.Typed)
        {
            Next = ModalRenderer.StepMessage(null, filled.FormOf(command), sent.Step + 1, Anyone, default, new MessageMarks(), opening),
        };
    }

    /// <summary>All of it was taken: nothing of it is kept.</summary>
    public Task DoneAsync(Actor actor, string path, CancellationToken cancellationToken) =>
        drafts.RemoveAsync(actor, path, cancellationToken);
}
