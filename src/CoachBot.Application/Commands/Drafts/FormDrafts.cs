using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using NodaTime;

namespace CoachBot.Application.Commands.Drafts;

/// <summary>What somebody typed into a form that is not sent yet: kept for a day, so that nothing of it is typed twice.</summary>
public sealed class FormDrafts(IPlatformNotes notes, TimeProvider time)
{
    private static readonly Duration Kept = Duration.FromDays(1);

    /// <summary>The draft; a form with nothing filled in where there is none (any more).</summary>
    public async Task<FormDraft> FindAsync(Actor actor, CommandDefinition command, CancellationToken cancellationToken) =>
        await FindKeptAsync(actor, command, cancellationToken) ?? FormDraft.Of(Forms.Empty(command));

    /// <summary>The draft; null where there is none (any more).</summary>
    public async Task<FormDraft?> FindKeptAsync(Actor actor, CommandDefinition command, CancellationToken cancellationToken) =>
        await notes.FindAsync(actor.Platform, KeyOf(actor, command.Path), Now(), cancellationToken) is { } json
        && JsonSerializer.Deserialize(json, DraftTypes.Default.FormDraft) is { Typed: not null, Required: not null } draft
            ? draft
            : null;

    /// <summary>Begins a draft with a form as it is opened, in place of an earlier one.</summary>
    public Task BeginAsync(Actor actor, Form form, CancellationToken cancellationToken) =>
        SaveAsync(actor, form.Name, FormDraft.Of(form), cancellationToken);

    public Task SaveAsync(Actor actor, string form, FormDraft draft, CancellationToken cancellationToken) => notes.PutAsync(
        new PlatformNote(actor.Platform, KeyOf(actor, form), actor.Account, JsonSerializer.Serialize(draft, DraftTypes.Default.FormDraft), Now() + Kept), cancellationToken);

    public Task RemoveAsync(Actor actor, string form, CancellationToken cancellationToken) =>
        notes.RemoveAsync(actor.Platform, KeyOf(actor, form), cancellationToken);

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>With the workspace: what somebody began in one team is not shown in another, and Slack's accounts are unique in a workspace only.</summary>
    private static string KeyOf(Actor actor, string form) => $"form:{actor.Workspace}:{actor.Account}:{form}";
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(FormDraft))]
internal sealed partial class DraftTypes : JsonSerializerContext;
