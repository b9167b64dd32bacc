using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>Gathers what is known of a request until it is answered.</summary>
internal sealed class RequestLog(LoopbackSlack slack, string method)
{
    public string? TeamId { get; set; }

    public IReadOnlyDictionary<string, JsonNode?> Arguments { get; set; } = new Dictionary<string, JsonNode?>();

    public void Write(int status, string? error, IReadOnlyList<string> details)
    {
        if (!slack.Options.Record)
            return;
        var texts = Arguments.Where(pair => pair.Key != "client_secret").ToDictionary(
            pair => pair.Key,
            pair => pair.Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : pair.Value?.ToJsonString() ?? "");
        slack.Requests.Add(new(method, TeamId, status, error, details, texts, slack.Clock.Now));
    }
}
