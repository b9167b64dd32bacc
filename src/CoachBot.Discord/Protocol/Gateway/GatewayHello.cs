using System.Text.Json;

namespace CoachBot.Discord.Protocol;

/// <summary>The first thing that the gateway says. https://docs.discord.com/developers/events/gateway#hello-event</summary>
internal static class GatewayHello
{
    /// <summary>How often it wants a heartbeat.</summary>
    /// <exception cref="JsonException">It is not a hello.</exception>
    public static TimeSpan HeartbeatInterval(ReadOnlySpan<byte> message)
    {
        var frame = GatewayFrame.Read(message);
        if (frame.Op != GatewayOp.Hello || frame.Data.IsEmpty)
            throw new JsonException("The gateway did not say hello.");
        var reader = new Utf8JsonReader(frame.Data);
        using var data = JsonDocument.ParseValue(ref reader);
        return data.RootElement.ValueKind == JsonValueKind.Object
            && data.RootElement.TryGetProperty("heartbeat_interval", out var value)
            && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var milliseconds) && milliseconds > 0
            ? TimeSpan.FromMilliseconds(milliseconds)
            : throw new JsonException("The gateway named no heartbeat interval.");
    }
}
