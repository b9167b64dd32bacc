using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Protocol.Wire;

namespace CoachBot.Slack.Protocol.Api;

/// <summary>Forms and the Home tab.</summary>
public sealed partial class SlackWebApi
{
    /// <summary>
    /// views.open: shows a form to whoever triggered it, within <see cref="SlackLimits.TriggerLifetime"/>. It never waits and is never
    /// tried again.
    /// </summary>
    /// <exception cref="SlackApiException">
    /// Slack or the network failed, or Slack said no: <c>expired_trigger_id</c>, <c>exchanged_trigger_id</c>…
    /// </exception>
    public Task<ViewState> OpenViewAsync(SlackSecret token, SlackSecret triggerId, ModalView view, CancellationToken cancel = default) =>
        TriggeredAsync(SlackMethod.ViewsOpen, token, triggerId, view, cancel);

    /// <summary>views.push: shows a form on top of an open one.</summary>
    /// <exception cref="SlackApiException">As for <see cref="OpenViewAsync"/>.</exception>
    public Task<ViewState> PushViewAsync(SlackSecret token, SlackSecret triggerId, ModalView view, CancellationToken cancel = default) =>
        TriggeredAsync(SlackMethod.ViewsPush, token, triggerId, view, cancel);

    /// <summary>views.update: replaces an open form.</summary>
    /// <param name="token">The workspace's bot token.</param>
    /// <param name="viewId">Which.</param>
    /// <param name="view">What it becomes.</param>
    /// <param name="hash">From the view as it was seen; where it has changed since, the call fails with <c>hash_conflict</c>.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public async Task<ViewState> UpdateViewAsync(
        SlackSecret token, string viewId, ModalView view, string? hash = null, CancellationToken cancel = default)
    {
        var reply = await JsonAsync(
            SlackMethod.ViewsUpdate, token, new UpdateViewRequest(viewId, view, hash), SlackJson.Default.UpdateViewRequest,
            SlackJson.Default.ViewReply, cancel);
        return State(reply, SlackMethod.ViewsUpdate);
    }

    /// <summary>views.publish: what a member sees on the Home tab.</summary>
    /// <param name="token">The workspace's bot token.</param>
    /// <param name="userId">Whose.</param>
    /// <param name="view">What it becomes.</param>
    /// <param name="hash">From the view as it was seen; where it has changed since, the call fails with <c>hash_conflict</c>.</param>
    /// <param name="mayRepeat">No newer view can be on its way, so that a try whose outcome is unknown is repeated.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public async Task<ViewState> PublishViewAsync(
        SlackSecret token, string userId, HomeView view, string? hash = null, bool mayRepeat = false, CancellationToken cancel = default)
    {
        var request = new PublishViewRequest(userId, view, hash);
        var call = JsonCall(SlackMethod.ViewsPublish, token, request, SlackJson.Default.PublishViewRequest) with { MayRepeat = mayRepeat };
        var reply = await _sender.CallAsync(call, SlackJson.Default.ViewReply, cancel);
        return State(reply, SlackMethod.ViewsPublish);
    }

    private async Task<ViewState> TriggeredAsync(
        SlackMethod method, SlackSecret token, SlackSecret triggerId, ModalView view, CancellationToken cancel)
    {
        var reply = await JsonAsync(
            method,
            token,
            new TriggeredViewRequest(triggerId, view),
            SlackJson.Default.TriggeredViewRequest,
            SlackJson.Default.ViewReply,
            cancel);
        return State(reply, method);
    }

    private static ViewState State(ViewReply reply, SlackMethod method)
    {
        Present(reply.View?.Id, method);
        return reply.View!.ToState();
    }
}
