using CoachBot.Slack.Protocol.Blocks;

namespace CoachBot.Slack.Protocol.Wire;

internal sealed record EphemeralRequest(
    string Channel, string User, string Text, IReadOnlyList<SlackBlock>? Blocks, string? ThreadTs);

/// <summary>No blocks must be an empty list: chat.update keeps the old ones where none are named and no text either.</summary>
internal sealed record UpdateRequest(
    string Channel, string Ts, string Text, IReadOnlyList<SlackBlock> Blocks, MessageMetadata? Metadata);

internal sealed record DeleteRequest(string Channel, string Ts);

internal sealed record OpenConversationRequest(string Users);

internal sealed record TriggeredViewRequest(SlackSecret TriggerId, SlackView View);

internal sealed record UpdateViewRequest(string ViewId, SlackView View, string? Hash);

internal sealed record PublishViewRequest(string UserId, SlackView View, string? Hash);

internal sealed record CompleteUploadRequest(
    IReadOnlyList<UploadedFileWire> Files, string? ChannelId, string? InitialComment, string? ThreadTs);

internal sealed record UploadedFileWire(string Id, string Title);
