namespace CoachBot.Loopback.Discord;

/// <summary>An overwrite of a room (https://docs.discord.com/developers/resources/channel#overwrite-object).</summary>
/// <param name="Id">The role's or the person's; that of everyone is the guild's.</param>
public sealed record LoopbackOverwrite(string Id, Permissions Allow = Permissions.None, Permissions Deny = Permissions.None);
