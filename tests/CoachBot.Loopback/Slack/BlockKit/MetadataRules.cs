using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>Message metadata. https://docs.slack.dev/messaging/message-metadata</summary>
internal static class MetadataRules
{
    public static IReadOnlyList<string> Of(JsonObject metadata)
    {
        var check = new Check();
        check.Known(metadata, "/metadata", "event_type", "event_payload");
        var type = check.Text(metadata, "event_type", "/metadata", 255, required: true);
        if (type is not null && !type.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or ':' or '.'))
            check.Fail("/metadata/event_type", "must be letters, digits and underscores");
        check.Object(metadata, "event_payload", "/metadata", required: true);
        return check.Errors;
    }
}
