using System.Text.Json;
using CoachBot.Slack.Protocol.Blocks;

namespace CoachBot.Slack.Protocol.Wire;

internal sealed class MessageWire
{
    public string? Ts { get; set; }
    public string? Text { get; set; }
    public string? User { get; set; }
    public string? BotId { get; set; }
    public string? AppId { get; set; }
    public string? ThreadTs { get; set; }
    public MetadataWire? Metadata { get; set; }
}

internal sealed class MetadataWire
{
    public string? EventType { get; set; }
    public Dictionary<string, JsonElement>? EventPayload { get; set; }

    public MessageMetadata ToMetadata() => new(
        EventType ?? "",
        (EventPayload ?? []).ToDictionary(
            field => field.Key,
            field => field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText()));
}
