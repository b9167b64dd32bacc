namespace CoachBot.Loopback.Discord;

/// <summary>Whom a message notified: what its text mentions, as far as <c>allowed_mentions</c> let it
/// (https://docs.discord.com/developers/resources/message#allowed-mentions-object).</summary>
public sealed record Pings(IReadOnlyList<string> UserIds, IReadOnlyList<string> RoleIds, bool Everyone)
{
    /// <summary>A message that notified nobody.</summary>
    public static Pings None { get; } = new([], [], false);

    public bool Any => UserIds.Count > 0 || RoleIds.Count > 0 || Everyone;
}
