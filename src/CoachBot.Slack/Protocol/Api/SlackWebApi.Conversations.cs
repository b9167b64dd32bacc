using System.Globalization;
using System.Runtime.CompilerServices;
using CoachBot.Slack.Protocol.Wire;

namespace CoachBot.Slack.Protocol.Api;

/// <summary>Conversations and their history.</summary>
public sealed partial class SlackWebApi
{
    /// <summary>conversations.open: the direct message with a member, opened if need be.</summary>
    /// <returns>Its <c>D…</c> id.</returns>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public async Task<string> OpenConversationAsync(SlackSecret token, string userId, CancellationToken cancel = default)
    {
        var reply = await JsonAsync(
            SlackMethod.ConversationsOpen,
            token,
            new OpenConversationRequest(userId),
            SlackJson.Default.OpenConversationRequest,
            SlackJson.Default.ConversationReply,
            cancel);
        return Present(reply.Channel?.Id, SlackMethod.ConversationsOpen);
    }

    /// <summary>conversations.info.</summary>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public async Task<SlackConversation> GetConversationAsync(SlackSecret token, string channel, CancellationToken cancel = default)
    {
        var reply = await FormAsync(
            SlackMethod.ConversationsInfo, token, [("channel", channel)], SlackJson.Default.ConversationReply, cancel);
        var wire = Present(reply.Channel, SlackMethod.ConversationsInfo);
        return new SlackConversation(Present(wire.Id, SlackMethod.ConversationsInfo))
        {
            Name = wire.Name,
            UserId = wire.User,
            IsDirect = wire.IsIm,
            IsPrivate = wire.IsPrivate || wire.IsIm || wire.IsMpim,
            IsArchived = wire.IsArchived,
            IsMember = wire.IsMember || wire.IsIm,
        };
    }

    /// <summary>
    /// conversations.history: one page, newest first. There is no promise that a message just posted is in it.
    /// </summary>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public async Task<HistoryPage> ReadHistoryAsync(SlackSecret token, HistoryQuery query, CancellationToken cancel = default)
    {
        var reply = await FormAsync(
            SlackMethod.ConversationsHistory,
            token,
            [
                ("channel", query.Channel),
                ("oldest", query.Oldest),
                ("latest", query.Latest),
                ("inclusive", query.Inclusive ? "true" : null),
                ("limit", query.Limit.ToString(CultureInfo.InvariantCulture)),
                ("cursor", query.Cursor),
                ("include_all_metadata", "true"),
            ],
            SlackJson.Default.HistoryReply,
            cancel);
        var next = reply.ResponseMetadata?.NextCursor;
        return new HistoryPage([.. (reply.Messages ?? []).Select(Message)], string.IsNullOrEmpty(next) ? null : next);
    }

    /// <summary>All messages that match, page by page, newest first.</summary>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public async IAsyncEnumerable<HistoryMessage> ReadAllHistoryAsync(
        SlackSecret token, HistoryQuery query, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        for (HistoryQuery? next = query; next is not null;)
        {
            var page = await ReadHistoryAsync(token, next, cancel);
            foreach (var message in page.Messages)
                yield return message;
            next = page.NextCursor is null ? null : query with { Cursor = page.NextCursor };
        }
    }

    private static HistoryMessage Message(MessageWire wire) => new(wire.Ts ?? "", wire.Text ?? "")
    {
        UserId = wire.User,
        BotId = wire.BotId,
        AppId = wire.AppId,
        ThreadTs = wire.ThreadTs,
        Metadata = wire.Metadata?.ToMetadata(),
    };
}
