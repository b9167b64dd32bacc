using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Protocol.Wire;

namespace CoachBot.Slack.Protocol.Api;

/// <summary>Messages.</summary>
public sealed partial class SlackWebApi
{
    /// <summary>chat.postMessage: at most one a second and conversation.</summary>
    /// <param name="token">The workspace's bot token.</param>
    /// <param name="message">What to post.</param>
    /// <param name="mayRepeat">
    /// A second message would do no harm, so that a try whose outcome is unknown is repeated. Else it fails with
    /// <see cref="SlackApiException.MayHaveHappened"/>, and the caller looks into the history.
    /// </param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Where the message is.</returns>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public async Task<PostedMessage> PostMessageAsync(
        SlackSecret token, OutgoingMessage message, bool mayRepeat = false, CancellationToken cancel = default)
    {
        var call = JsonCall(SlackMethod.ChatPostMessage, token, message, SlackJson.Default.OutgoingMessage) with
        {
            Conversation = message.Channel,
            MayRepeat = mayRepeat,
        };
        var reply = await _sender.CallAsync(call, SlackJson.Default.PostedReply, cancel);
        return new PostedMessage(reply.Channel ?? message.Channel, Present(reply.Ts, SlackMethod.ChatPostMessage));
    }

    /// <summary>chat.postEphemeral: seen by one member of the conversation, not kept, in no history.</summary>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public Task PostEphemeralAsync(SlackSecret token, string userId, OutgoingMessage message, CancellationToken cancel = default)
    {
        var request = new EphemeralRequest(message.Channel, userId, message.Text, message.Blocks, message.ThreadTs);
        var call = JsonCall(SlackMethod.ChatPostEphemeral, token, request, SlackJson.Default.EphemeralRequest) with
        {
            Conversation = message.Channel,
        };
        return _sender.CallAsync(call, SlackJson.Default.PostedReply, cancel);
    }

    /// <summary>chat.update: replaces text and blocks; metadata stays as it is where none is given.</summary>
    /// <param name="token">The workspace's bot token.</param>
    /// <param name="ts">Which message of <see cref="OutgoingMessage.Channel"/>.</param>
    /// <param name="message">What it becomes; its <see cref="OutgoingMessage.ThreadTs"/> does not count.</param>
    /// <param name="mayRepeat">No newer update can be on its way, so that a try whose outcome is unknown is repeated.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public Task UpdateMessageAsync(
        SlackSecret token, string ts, OutgoingMessage message, bool mayRepeat = false, CancellationToken cancel = default)
    {
        var request = new UpdateRequest(message.Channel, ts, message.Text, message.Blocks ?? [], message.Metadata);
        var call = JsonCall(SlackMethod.ChatUpdate, token, request, SlackJson.Default.UpdateRequest) with { MayRepeat = mayRepeat };
        return _sender.CallAsync(call, SlackJson.Default.PostedReply, cancel);
    }

    /// <summary>chat.delete.</summary>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public Task DeleteMessageAsync(SlackSecret token, string channel, string ts, CancellationToken cancel = default) =>
        JsonAsync(
            SlackMethod.ChatDelete,
            token,
            new DeleteRequest(channel, ts),
            SlackJson.Default.DeleteRequest,
            SlackJson.Default.PostedReply,
            cancel);

    /// <summary>Answers an interaction by its response_url, of which one use is spent even where the outcome is unknown.</summary>
    /// <exception cref="SlackApiException">
    /// Slack or the network failed, or Slack said no; <c>response_url_used_up</c> after 5 uses or 30 minutes, with nothing sent.
    /// </exception>
    public Task RespondAsync(SlackResponseUrl responseUrl, ReplyMessage message, CancellationToken cancel = default)
    {
        if (!responseUrl.TryUse(time.GetUtcNow()))
            throw new SlackApiException(SlackMethod.ResponseUrl.Name, "response_url_used_up", SlackErrorKind.Permanent);
        var call = new SlackCall(SlackMethod.ResponseUrl, default, () => Json(message, SlackJson.Default.ReplyMessage))
        {
            Address = responseUrl.Address,
        };
        return _sender.PostAsync(call, cancel);
    }
}
