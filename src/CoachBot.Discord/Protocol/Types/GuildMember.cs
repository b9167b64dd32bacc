namespace CoachBot.Discord.Protocol;

/// <summary>
/// A user in a guild. <c>User</c> is absent in resolved data; <c>Permissions</c> are there in interactions only and count the channel's
/// overwrites in. https://docs.discord.com/developers/resources/guild#guild-member-object
/// </summary>
public sealed record GuildMember(
    User? User = null,
    string? Nick = null,
    IReadOnlyList<Snowflake>? Roles = null,
    Permissions? Permissions = null);
