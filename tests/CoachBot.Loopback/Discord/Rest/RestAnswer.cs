using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>A status and the JSON that goes with it.</summary>
internal readonly record struct RestAnswer(int Status, byte[]? Body)
{
    public static RestAnswer NoContent { get; } = new(204, null);

    public static RestAnswer Ok(byte[] body) => new(200, body);

    public static RestAnswer Object(Action<Utf8JsonWriter> write) => Ok(Json.Object(write));

    public static RestAnswer Message(LoopbackMessage message, bool withNonce = false) =>
        Ok(Json.Bytes(json => MessageJson.Write(json, message, withNonce)));
}
