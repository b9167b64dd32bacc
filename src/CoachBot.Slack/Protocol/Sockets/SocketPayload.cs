using System.Text.Json;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Protocol.Wire;

namespace CoachBot.Slack.Protocol.Sockets;

internal static class SocketPayload
{
    /// <returns>The event; null for an envelope of unknown type.</returns>
    /// <exception cref="JsonException">The payload is not what its type promises.</exception>
    public static SlackEvent? Read(Envelope envelope, ReadOnlySpan<byte> payload, DateTimeOffset now) => envelope.Kind switch
    {
        EnvelopeKind.SlashCommand => JsonSerializer.Deserialize(payload, SlackJson.Default.SlashCommandWire)
            ?.ToEvent(envelope.Id!, envelope.Retry, now),
        EnvelopeKind.Interactive => JsonSerializer.Deserialize(payload, SlackJson.Default.InteractionWire)
            ?.ToEvent(envelope.Id!, envelope.Retry, now),
        EnvelopeKind.EventsApi => JsonSerializer.Deserialize(payload, SlackJson.Default.EventWire)?.ToEvent(envelope.Retry, now),
        _ => null,
    };
}
