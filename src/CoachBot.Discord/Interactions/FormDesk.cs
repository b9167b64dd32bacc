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
    /// <summary>No date stands in these messages.</summary>
    private static readonly Reader Anyone = new("", "Etc/UTC", default, default);

    /// <summary>What a button of a step stands for; null for any other button.</summary>
    public async Task<FormStep?> OfButtonAsync(string customId, Actor actor, CancellationToken cancellationToken)
    {
        if (!FormId.TryParse(customId, out var id) || id.Move == FormMove.Sent || FormOf(id.Path) is not { } form)
        {
            return null;
        }

        var typed = await drafts.FindAsync(actor.Account, id.Path, cancellationToken);
        if (id.Move == FormMove.Send)
        {
            return new FormStep(id.Path, typed);
        }

        var step = Math.Clamp(id.Step, 0, ModalRenderer.Steps(form).Count - 1);
        return new FormStep(id.Path, typed)
        {
            Modal = ModalRenderer.Render(form, typed, step, actor.IsDirect),
            Next = ModalRenderer.StepMessage(Reply.Of(new Block.Text(DiscordTexts.FormIsReady())), form, step, Anyone, default, new MessageMarks()),
        };
    }

    /// <summary>What a sent modal comes to; null where it is of no form.</summary>
    public async Task<FormStep?> OfModalAsync(InteractionData data, Actor actor, CancellationToken cancellationToken)
    {
        if (ModalRenderer.Read(data) is not { } sent || FormOf(sent.Path) is not { } form)
        {
            return null;
        }

        var steps = ModalRenderer.Steps(form);
        if (steps.Count == 1)
        {
            return new FormStep(sent.Path, sent.Fields);
        }

        var all = new Dictionary<string, string>(await drafts.FindAsync(actor.Account, sent.Path, cancellationToken));
        foreach (var field in steps.ElementAtOrDefault(sent.Step) ?? [])
        {
            all.Remove(field.Name);
        }

        foreach (var (name, text) in sent.Fields)
        {
            all[name] = text;
        }

        await drafts.SaveAsync(actor.Account, sent.Path, all, cancellationToken);
        return sent.Step + 1 >= steps.Count ? new FormStep(sent.Path, all) : new FormStep(sent.Path, all)
        {
            Next = ModalRenderer.StepMessage(null, Filled(form, all), sent.Step + 1, Anyone, default, new MessageMarks()),
        };
    }

    /// <summary>All of it was taken: nothing of it is kept.</summary>
    public Task DoneAsync(Actor actor, string path, CancellationToken cancellationToken) =>
        FormOf(path) is { } form && ModalRenderer.Steps(form).Count > 1
            ? drafts.RemoveAsync(actor.Account, path, cancellationToken)
            : Task.CompletedTask;

    private static Form Filled(Form form, IReadOnlyDictionary<string, string> typed) =>
        form with { Fields = [.. form.Fields.Select(f => f with { Value = typed.GetValueOrDefault(f.Name) })] };

    private Form? FormOf(string path) => catalog.Find(path) is { } command ? Forms.Empty(command.Definition) : null;
}
