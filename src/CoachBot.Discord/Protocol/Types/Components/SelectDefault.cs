namespace CoachBot.Discord.Protocol;

/// <summary>
/// Chosen from the start in a select that Discord fills.
/// https://docs.discord.com/developers/components/reference#user-select-select-default-value-structure
/// </summary>
/// <param name="Type"><c>user</c>, <c>role</c> or <c>channel</c>.</param>
public sealed record SelectDefault(Snowflake Id, string Type);
