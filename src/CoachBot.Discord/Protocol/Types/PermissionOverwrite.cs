namespace CoachBot.Discord.Protocol;

/// <summary>What a room gives to, or takes from, a role or a member. https://docs.discord.com/developers/resources/channel#overwrite-object</summary>
/// <param name="Id">The role's or the user's; that of everyone's role is the guild's.</param>
public sealed record PermissionOverwrite(Snowflake Id, Permissions Allow = Permissions.None, Permissions Deny = Permissions.None);
