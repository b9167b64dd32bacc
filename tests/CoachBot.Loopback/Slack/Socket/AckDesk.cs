using System.Collections.Concurrent;
using System.Text.Json;

namespace CoachBot.Loopback.Slack;

/// <summary>Matches acknowledgements with envelopes, and notes those that are late, unknown or of the wrong form.</summary>
internal sealed class AckDesk(LoopbackSlack slack)
{
    private readonly ConcurrentDictionary<string, Pending> _pending = new();
    private readonly ConcurrentDictionary<string, byte> _late = new();
    private readonly ConcurrentDictionary<string, int> _copies = new();

    /// <param name="id">The envelope's.</param>
    /// <param name="parcel">What is in it.</param>
    /// <param name="copies">How often it is sent: each copy may be acknowledged, and the first acknowledgement counts.</param>
    public Pending Expect(string id, Parcel parcel, int copies)
    {
        _copies[id] = copies;
        return _pending[id] = new(parcel, slack.Options.Time.GetTimestamp());
    }

    public async Task<Ack> WaitAsync(string id, Pending pending, CancellationToken cancellation)
    {
        try
        {
            return await pending.Arrival.Task.WaitAsync(slack.Options.AcknowledgeWithin, slack.Options.Time, cancellation);
        }
        catch (TimeoutException)
        {
            _late[id] = 0;
            return _pending.TryRemove(id, out _)
                ? new(AckOutcome.TooLate, default, slack.Options.AcknowledgeWithin)
                : await pending.Arrival.Task;
        }
    }

    public void Take(ReadOnlyMemory<byte> text)
    {
        if (!TryRead(text, out var id, out var payload))
            return;
        var isExpected = _copies.TryGetValue(id, out var left)
            && (left > 1 ? _copies.TryUpdate(id, left - 1, left) : _copies.TryRemove(id, out _));
        if (!_pending.TryRemove(id, out var pending))
        {
            if (isExpected && !_late.ContainsKey(id))
                return;
            Report(_late.ContainsKey(id) ? "late_ack" : "unknown_envelope", id);
            return;
        }
        if (slack.Options.Validate && payload.Length > 0 && !pending.Parcel.Kind.TakesAnswer())
            Report("unwanted_ack_payload", $"{pending.Parcel.Kind} takes no payload in its acknowledgement");
        pending.Arrival.TrySetResult(new(AckOutcome.Acked, payload, slack.Options.Time.GetElapsedTime(pending.Since)));
    }

    private bool TryRead(ReadOnlyMemory<byte> text, out string id, out ReadOnlyMemory<byte> payload)
    {
        (id, payload) = ("", default);
        try
        {
            var json = new Utf8JsonReader(text.Span);
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
                throw new JsonException("not an object");
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var name = json.GetString();
                json.Read();
                switch (name)
                {
                    case "envelope_id":
                        id = json.GetString() ?? "";
                        break;
                    case "payload":
                        var start = (int)json.TokenStartIndex;
                        json.Skip();
                        // Slack's own libraries say {} where there is nothing to say.
                        payload = text[start..(int)json.BytesConsumed];
                        payload = payload.Span.SequenceEqual("{}"u8) ? default : payload.ToArray();
                        break;
                    default:
                        Report("invalid_frame", $"no such field: {name}");
                        json.Skip();
                        break;
                }
            }
            return true;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            Report("invalid_frame", fault.Message);
            return false;
        }
    }

    private void Report(string kind, string detail) => slack.Problems.Add(new(kind, detail));

    internal sealed record Pending(Parcel Parcel, long Since)
    {
        public TaskCompletionSource<Ack> Arrival { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
