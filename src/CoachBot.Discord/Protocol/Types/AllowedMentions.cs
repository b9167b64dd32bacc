namespace CoachBot.Discord.Protocol;

/// <summary>
/// Whom a message may ping; without it, everyone whom its content mentions.
/// https://docs.discord.com/developers/resources/message#allowed-mentions-object
/// </summary>
/// <param name="Parse">Kinds that ping wherever they are mentioned: <c>users</c>, <c>roles</c>, <c>everyone</c>.</param>
/// <param name="Users">Those that ping by id, at most 100; not together with <c>users</c> in <paramref name="Parse"/>.</param>
/// <param name="Roles">Those that ping by id, at most 100; not together with <c>roles</c> in <paramref name="Parse"/>.</param>
public sealed record AllowedMentions(
    IReadOnlyList<string> Parse,
    IReadOnlyList<Snowflake>? Users = null,
    IReadOnlyList<Snowflake>? Roles = null)
{
    /// <summary>Nothing pings.</summary>
    public static AllowedMentions None { get; } = new([]);

    /// <summary>These users ping, nobody else.</summary>
    public static AllowedMentions Only(IReadOnlyList<Snowflake> users) => new([], users);
}
