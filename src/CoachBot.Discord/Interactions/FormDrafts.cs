using System.Text.Json;
using CoachBot.Application.Stores;
using NodaTime;

namespace CoachBot.Discord.Interactions;

/// <summary>What somebody typed into a form that is not sent yet: kept for a day, so that no step of it is typed twice.</summary>
internal sealed class FormDrafts(IPlatformNotes notes, TimeProvider time)
{
    private static readonly Duration Kept = Duration.FromDays(1);

    public async Task<IReadOnlyDictionary<string, string>> FindAsync(string account, string form, CancellationToken cancellationToken) =>
        await notes.FindAsync(DiscordOptions.Platform, KeyOf(account, form), Now(), cancellationToken) is { } json
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []
            : new Dictionary<string, string>();

    public Task SaveAsync(string account, string form, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken) =>
        notes.PutAsync(
            new PlatformNote(DiscordOptions.Platform, KeyOf(account, form), account, JsonSerializer.Serialize(fields), Now() + Kept), cancellationToken);

    public Task RemoveAsync(string account, string form, CancellationToken cancellationToken) =>
        notes.RemoveAsync(DiscordOptions.Platform, KeyOf(account, form), cancellationToken);

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static string KeyOf(string account, string form) => $"form:{account}:{form}";
}
