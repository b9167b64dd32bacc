using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Rendering;

namespace CoachBot.Discord.Interactions;

/// <summary>What a step of a form comes to: another modal, a message that leads to the next one, or all fields.</summary>
internal sealed record FormStep(string Form, IReadOnlyDictionary<string, string> Fields)
{
    public Modal? Modal { get; init; }

    /// <summary>Beside a modal: what stands in for it where it is too late to open one.</summary>
    public MessagePayload? Next { get; init; }
}

/// <summary>
/// Forms with more than five fields come in steps, as Discord's modals hold five. What was typed is kept as a draft until all of it is
/// sent. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
/// </summary>
internal sealed class FormDesk(CommandCatalog catalog, FormDrafts drafts)
{
    /// <summary>What a button of a step stands for; null for any other button.</summary>
    public async Task<FormStep?> OfButtonAsync(string customId, Actor actor, CancellationToken cancellationToken)
    {
        if (!StepMessages.TryRead(customId, out var path, out var step) || FormOf(path) is not { } form)
        {
            return null;
        }

        var typed = await drafts.FindAsync(actor.Account, path, cancellationToken);
        return step is { } next
            ? new FormStep(path, typed) { Modal = ModalRenderer.Render(form, typed, next), Next = StepMessages.Ready(form, next) }
            : new FormStep(path, typed);
    }

    /// <summary>What a sent modal comes to; null where it is of no form.</summary>
    public async Task<FormStep?> OfModalAsync(InteractionData data, Actor actor, CancellationToken cancellationToken)
    {
        if (ModalRenderer.Read(data) is not { } sent || FormOf(sent.Path) is not { } form)
        {
            return null;
        }

        if (ModalRenderer.Steps(form) == 1)
        {
            return new FormStep(sent.Path, sent.Fields);
        }

        var all = new Dictionary<string, string>(await drafts.FindAsync(actor.Account, sent.Path, cancellationToken));
        foreach (var field in ModalRenderer.FieldsOf(form, sent.Step))
        {
            all.Remove(field.Name);
        }

        foreach (var (name, text) in sent.Fields)
        {
            all[name] = text;
        }

        await drafts.SaveAsync(actor.Account, sent.Path, all, cancellationToken);
        return sent.Step + 1 < ModalRenderer.Steps(form)
            ? new FormStep(sent.Path, all) { Next = StepMessages.Continue(form, sent.Step + 1) }
            : new FormStep(sent.Path, all);
    }

    /// <summary>All of it was taken: nothing of it is kept.</summary>
    public Task DoneAsync(Actor actor, string path, CancellationToken cancellationToken) =>
        FormOf(path) is { } form && ModalRenderer.Steps(form) > 1 ? drafts.RemoveAsync(actor.Account, path, cancellationToken) : Task.CompletedTask;

    private Form? FormOf(string path) => catalog.Find(path) is { } command ? Forms.Empty(command.Definition) : null;
}
