namespace CoachBot.Discord.Protocol;

/// <summary>
/// What the gateway tells. Each shard calls where it reads, so every method must return at once: what takes time it hands off, or gives
/// back, to be begun on the same thread once another reads on. With several shards calls may overlap. An exception is logged and the
/// reading goes on. Anything may come twice (replayed after a resume, or sent twice): the receiver tells by the ids.
/// </summary>
public interface IGatewayHandler
{
    /// <summary>A new session; its guilds follow as <see cref="OnGuild"/>.</summary>
    void OnReady(ReadyEvent ready);

    /// <returns>What is left to be begun; null for nothing.</returns>
    Action? OnInteraction(Interaction interaction);

    /// <summary>A message, the bot's own included.</summary>
    /// <returns>What is left to be begun; null for nothing.</returns>
    Action? OnMessage(MessageCreated message);

    /// <summary>A guild is there: after <see cref="OnReady"/>, after an outage, or newly joined.</summary>
    void OnGuild(GuildSeen guild);

    void OnGuildGone(GuildGone guild);

    void OnRoleGone(RoleGone role);

    /// <summary>A session was taken up again, and what was missed has been replayed.</summary>
    void OnResumed();
}
