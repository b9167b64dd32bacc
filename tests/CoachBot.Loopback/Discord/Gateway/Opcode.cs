namespace CoachBot.Loopback.Discord;

/// <summary>https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-opcodes</summary>
internal static class Opcode
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAck = 11;

    /// <summary>Presence, voice state, request guild members, soundboard sounds, channel info: taken, not acted on.</summary>
    public static bool IsTaken(int op) => op is 3 or 4 or 8 or 31 or 43;
}
