namespace CoachBot.Discord.Protocol;

/// <summary>The dispatches that are read; of all others only the sequence is.</summary>
internal enum GatewayEvent
{
    Other,
    Ready,
    Resumed,
    InteractionCreate,
    MessageCreate,
    GuildCreate,
    GuildDelete,
    GuildRoleDelete,
}
