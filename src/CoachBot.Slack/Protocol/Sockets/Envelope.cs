using System.Text.Json;

namespace CoachBot.Slack.Protocol.Sockets;

internal enum EnvelopeKind
{
    Unknown,
    Hello,
    Disconnect,
    SlashCommand,
    Interactive,
    EventsApi,
}

/// <summary>
/// What stands around a payload in Socket Mode (https://docs.slack.dev/apis/events-api/using-socket-mode). Read by hand, because the type
/// may come after the payload: the payload's place is noted, and it is read once the type is known.
/// </summary>
internal readonly struct Envelope
{
    public EnvelopeKind Kind { get; private init; }
    public string? Id { get; private init; }
    public string? Reason { get; private init; }
    public int Retry { get; private init; }
    public bool TakesPayload { get; private init; }
    public Range Payload { get; private init; }

    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static Envelope Read(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("an envelope is an object");

        var envelope = new Envelope { TakesPayload = true };
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            envelope = Field(envelope, ref reader);
        // Whatever follows the object is no JSON either.
        reader.Read();
        return envelope;
    }

    private static Envelope Field(Envelope envelope, ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("envelope_id"u8))
            return envelope with { Id = Text(ref reader) };
        if (reader.ValueTextEquals("type"u8))
            return envelope with { Kind = KindOf(ref reader) };
        if (reader.ValueTextEquals("reason"u8))
            return envelope with { Reason = Text(ref reader) };
        if (reader.ValueTextEquals("retry_attempt"u8))
            return envelope with { Retry = Number(ref reader) };
        if (reader.ValueTextEquals("accepts_response_payload"u8))
            return envelope with { TakesPayload = Next(ref reader) != JsonTokenType.False };
        if (reader.ValueTextEquals("payload"u8))
        {
            Next(ref reader);
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            return envelope with { Payload = start..(int)reader.BytesConsumed };
        }
        reader.Skip();
        return envelope;
    }

    private static JsonTokenType Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType;
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        if (Next(ref reader) == JsonTokenType.String)
            return reader.GetString();
        reader.Skip();
        return null;
    }

    private static int Number(ref Utf8JsonReader reader)
    {
        if (Next(ref reader) == JsonTokenType.Number && reader.TryGetInt32(out var number))
            return number;
        reader.Skip();
        return 0;
    }

    private static EnvelopeKind KindOf(ref Utf8JsonReader reader)
    {
        if (Next(ref reader) != JsonTokenType.String)
        {
            reader.Skip();
            return EnvelopeKind.Unknown;
        }
        return reader.ValueTextEquals("slash_commands"u8) ? EnvelopeKind.SlashCommand
            : reader.ValueTextEquals("interactive"u8) ? EnvelopeKind.Interactive
            : reader.ValueTextEquals("events_api"u8) ? EnvelopeKind.EventsApi
            : reader.ValueTextEquals("hello"u8) ? EnvelopeKind.Hello
            : reader.ValueTextEquals("disconnect"u8) ? EnvelopeKind.Disconnect
            : EnvelopeKind.Unknown;
    }
}
