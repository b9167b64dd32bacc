using System.Text.Json;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using NodaTime;

namespace CoachBot.Discord.Interactions;

/// <summary>What somebody typed into a form that is not sent yet: kept for a day, so that no step of it is typed twice.</summary>
internal sealed class FormDrafts(IPlatformNotes notes, TimeProvider time)
{
    private static readonly Duration Kept = Duration.FromDays(1);

    /// <summary>The draft; null where there is none (any more).</summary>
    public async Task<FormDraft?> FindAsync(string account, string form, CancellationToken cancellationToken) =>
        await notes.FindAsync(DiscordOptions.Platform, KeyOf(account, form), Now(), cancellationToken) is { } json
            ? JsonSerializer.Deserialize<FormDraft>(json) is { Typed: not null, Required: not null } draft ? draft : null
            : null;

    /// <summary>Begins a draft with a form as it is opened, in place of an earlier one.</summary>
    public Task BeginAsync(string account, Form form, CancellationToken cancellationToken) =>
        SaveAsync(account, form.Name, FormDraft.Of(form), cancellationToken);

    public Task SaveAsync(string account, string form, FormDraft draft, CancellationToken cancellationToken) => notes.PutAsync(
        new PlatformNote(DiscordOptions.Platform, KeyOf(account, form), account, JsonSerializer.Serialize(draft), Now() + Kept),
        cancellationToken);

    public Task RemoveAsync(string account, string form, CancellationToken cancellationToken) =>
        notes.RemoveAsync(DiscordOptions.Platform, KeyOf(account, form), cancellationToken);

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static string KeyOf(string account, string form) => $"form:{account}:{form}";
}
