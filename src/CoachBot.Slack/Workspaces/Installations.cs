using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Application.Stores;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace CoachBot.Slack.Workspaces;

/// <summary>
/// The workspaces that installed the bot by OAuth. Their tokens are kept encrypted: the store alone gives none of them away, as the keys lie
/// in files of their own.
/// </summary>
internal sealed class Installations(IPlatformNotes notes, Lazy<IDataProtectionProvider> protection, TimeProvider time)
{
    private readonly Lazy<IDataProtector> _protector = new(() => protection.Value.CreateProtector("CoachBot.Slack.Installations"));
    private readonly ConcurrentDictionary<string, SlackWorkspace> _known = new();

    /// <summary>A workspace that installed the bot; null for any other, and for one whose token the keys do not open: it has to install it again.</summary>
    public async ValueTask<SlackWorkspace?> FindAsync(string teamId, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(teamId, out var known))
        {
            return known;
        }

        if (await notes.FindAsync(SlackOptions.Platform, KeyOf(teamId), Now(), cancellationToken) is not { } sealedNote)
        {
            return null;
        }

        try
        {
            return _known[teamId] = Open(sealedNote);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Remembers a workspace and its token, in place of an earlier one.</summary>
    public async Task<SlackWorkspace> SaveAsync(SlackWorkspace workspace, CancellationToken cancellationToken)
    {
        var kept = new Kept(workspace.Token.Reveal(), workspace.Identity);
        var note = _protector.Value.Protect(JsonSerializer.Serialize(kept, InstallationTypes.Default.Kept));
        await notes.PutAsync(new PlatformNote(SlackOptions.Platform, KeyOf(workspace.TeamId), null, note), cancellationToken);
        return _known[workspace.TeamId] = workspace;
    }

    /// <summary>The token is void: it is forgotten.</summary>
    public Task RemoveAsync(string teamId, CancellationToken cancellationToken)
    {
        _known.TryRemove(teamId, out _);
        return notes.RemoveAsync(SlackOptions.Platform, KeyOf(teamId), cancellationToken);
    }

    private SlackWorkspace Open(string sealedNote)
    {
        var kept = JsonSerializer.Deserialize(_protector.Value.Unprotect(sealedNote), InstallationTypes.Default.Kept)!;
        return new SlackWorkspace(new SlackSecret(kept.Token), kept.Identity);
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static string KeyOf(string teamId) => $"installed:{teamId}";

    internal sealed record Kept(string Token, SlackIdentity Identity);
}

[JsonSerializable(typeof(Installations.Kept))]
internal sealed partial class InstallationTypes : JsonSerializerContext;
