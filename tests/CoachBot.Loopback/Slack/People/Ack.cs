using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>How the app acknowledged.</summary>
/// <param name="Raw">The payload as it came, empty if there was none.</param>
public sealed record Ack(AckOutcome Outcome, ReadOnlyMemory<byte> Raw, TimeSpan After)
{
    /// <summary>HTTP status, null over a socket.</summary>
    public int? Status { get; init; }

    /// <summary>Over HTTP: whether <c>x-slack-no-retry</c> was set.</summary>
    public bool NoRetry { get; init; }

    public bool InTime => Outcome == AckOutcome.Acked;

    /// <summary>The payload; null if there was none. Over HTTP a text that is not JSON stands for a message of that text.</summary>
    public JsonNode? Payload => Raw.Length == 0 ? null : Parse();

    private JsonNode? Parse()
    {
        try
        {
            return JsonNode.Parse(Raw.Span);
        }
        catch (JsonException) when (Status is not null)
        {
            return new JsonObject { ["text"] = System.Text.Encoding.UTF8.GetString(Raw.Span) };
        }
    }
}
