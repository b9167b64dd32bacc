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

    /// <summary>https://docs.slack.dev/reference/block-kit/blocks</summary>
    public JsonElement? Blocks { get; set; }

    /// <summary>https://docs.slack.dev/messaging/formatting-message-text#attachments; a shared message is one.</summary>
    public AttachmentWire[]? Attachments { get; set; }

    /// <summary>The words of what stands below the text; null for none.</summary>
    public string? Shown() =>
        Attachments?.Select(attachment => attachment.Text is { Length: > 0 } text ? text : attachment.Fallback).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))
        ?? (Blocks is { } blocks && string.Join(' ', WordsOf(blocks)) is { Length: > 0 } words ? words : null);

    /// <summary>Blocks of all kinds have their words in <c>text</c>; what can be pressed says nothing.</summary>
    private static IEnumerable<string> WordsOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(WordsOf),
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("actions") => [],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property switch
        {
            { Name: "text", Value.ValueKind: JsonValueKind.String } => [property.Value.GetString()!],
            { Name: "text" or "fields" or "elements" } => WordsOf(property.Value),
            _ => [],
        }),
        _ => [],
    };
}

internal sealed class AttachmentWire
{
    public string? Text { get; set; }
    public string? Fallback { get; set; }
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
