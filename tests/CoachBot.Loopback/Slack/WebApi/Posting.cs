using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>Puts messages into conversations and shows them as Slack's JSON.</summary>
internal sealed class Posting(LoopbackSlack slack)
{
    public SlackMessage Post(
        SlackChannel channel, string author, MessageVersion content, string? thread = null, SlackUser? onlyTo = null,
        IReadOnlyList<SlackFile>? files = null)
    {
        var message = new SlackMessage(channel, slack.Clock.NextTs(), author, content)
        {
            ThreadTs = thread,
            EphemeralTo = onlyTo,
            Files = files ?? [],
        };
        if (!slack.Options.Record)
            return message;
        channel.Append(message);
        slack.Messages.Add(message);
        if (message.IsFromBot && onlyTo is null && channel.With is not null && slack.Options.EchoBotMessages)
            slack.Events.Raise(channel.Workspace, EventPayloads.Message(message));
        return message;
    }

    public void Change(SlackMessage message, MessageVersion content)
    {
        message.Change(content);
        slack.Changes.Add(new(message, Deleted: false));
    }

    public void Delete(SlackMessage message)
    {
        message.IsDeleted = true;
        slack.Changes.Add(new(message, Deleted: true));
    }

    /// <summary>Text, blocks and metadata, checked.</summary>
    /// <exception cref="SlackError">What is wrong with them.</exception>
    public MessageVersion Content(ApiCall call, MessageVersion? before = null)
    {
        var text = call.Text("text");
        var blocks = call.Json<JsonArray>("blocks", "invalid_blocks_format");
        var metadata = call.Json<JsonObject>("metadata", "invalid_metadata_format");
        var markdown = call.Text("markdown_text");
        if (markdown is not null && (text is not null || blocks is not null))
            throw new SlackError("markdown_text_conflict");
        text ??= markdown;
        if (string.IsNullOrEmpty(text) && blocks is not { Count: > 0 } && call.Text("attachments") is null)
            throw new SlackError("no_text");
        if (slack.Options.Validate)
            Check(text, blocks, metadata);
        return new(
            text ?? before?.Text ?? "",
            blocks is null ? before?.Blocks ?? [] : Ids.Fill(blocks, slack.Clock),
            metadata ?? before?.Metadata);
    }

    /// <summary>The content of a response or acknowledgement, checked before.</summary>
    public MessageVersion Content(JsonObject answer) =>
        new((string?)answer["text"] ?? "", Ids.Fill(answer["blocks"]?.DeepClone() as JsonArray ?? [], slack.Clock), null);

    public JsonObject Show(SlackMessage message, bool metadata)
    {
        var workspace = message.Channel.Workspace;
        var shown = new JsonObject
        {
            ["type"] = "message",
            ["user"] = message.Author,
            ["ts"] = message.Ts,
            ["text"] = message.Text,
            ["team"] = workspace.TeamId,
        };
        if (message.IsFromBot)
        {
            shown["bot_id"] = workspace.BotId;
            shown["app_id"] = slack.AppId;
        }
        if (message.Blocks.Count > 0)
            shown["blocks"] = message.Blocks.DeepClone();
        if (message.ThreadTs is { } thread)
            shown["thread_ts"] = thread;
        if (message.Versions.Count > 1)
            shown["edited"] = new JsonObject { ["user"] = message.Author, ["ts"] = slack.Clock.NextTs() };
        if (metadata && message.Metadata is { } facts)
            shown["metadata"] = facts.DeepClone();
        return shown;
    }

    private static void Check(string? text, JsonArray? blocks, JsonObject? metadata)
    {
        if (text?.Length > SlackLimits.MessageText)
            throw new SlackError("msg_too_long");
        if (blocks is not null && BlockRules.OfMessage(blocks) is { Count: > 0 } wrong)
            throw new SlackError("invalid_blocks", wrong);
        if (metadata is not null && MetadataRules.Of(metadata) is { Count: > 0 } odd)
            throw new SlackError("invalid_metadata_schema", odd);
    }
}
