using System.Buffers;
using System.Text.Json;

namespace CoachBot.Discord.Protocol;

/// <summary>What is sent to the gateway. https://docs.discord.com/developers/events/gateway-events#send-events</summary>
internal static class GatewayPayloads
{
    public static ReadOnlyMemory<byte> Heartbeat(long? sequence) => Write(GatewayOp.Heartbeat, writer =>
    {
        if (sequence is { } number)
            writer.WriteNumber("d", number);
        else
            writer.WriteNull("d");
    });

    public static ReadOnlyMemory<byte> Identify(GatewayOptions options, GatewayShard shard) => Write(GatewayOp.Identify, writer =>
    {
        writer.WriteStartObject("d");
        writer.WriteString("token", options.Token);
        writer.WriteNumber("intents", (int)options.Intents);
        writer.WriteStartObject("properties");
        writer.WriteString("os", options.Properties.Os);
        writer.WriteString("browser", options.Properties.Browser);
        writer.WriteString("device", options.Properties.Device);
        writer.WriteEndObject();
        writer.WriteStartArray("shard");
        writer.WriteNumberValue(shard.Id);
        writer.WriteNumberValue(shard.Count);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Resume(string token, GatewaySession session) => Write(GatewayOp.Resume, writer =>
    {
        writer.WriteStartObject("d");
        writer.WriteString("token", token);
        writer.WriteString("session_id", session.Id);
        writer.WriteNumber("seq", session.Sequence ?? 0);
        writer.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> Write(GatewayOp op, Action<Utf8JsonWriter> data)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteNumber("op", (int)op);
        data(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
