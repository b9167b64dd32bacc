namespace CoachBot.Loopback.Slack;

/// <summary>A whole WebSocket message or control frame; the bytes are good until the next read.</summary>
internal readonly record struct Frame(int Opcode, ReadOnlyMemory<byte> Payload)
{
    public const int Text = 1;
    public const int Binary = 2;
    public const int Close = 8;
    public const int Ping = 9;
    public const int Pong = 10;
}
