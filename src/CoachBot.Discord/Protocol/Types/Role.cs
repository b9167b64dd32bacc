namespace CoachBot.Discord.Protocol;

/// <summary>https://docs.discord.com/developers/topics/permissions#role-object</summary>
public sealed record Role(Snowflake Id, string Name, Permissions Permissions = Permissions.None, int Position = 0, bool Managed = false);
