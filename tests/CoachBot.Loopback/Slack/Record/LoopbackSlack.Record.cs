namespace CoachBot.Loopback.Slack;

/// <summary>What happened, and awaiting what happens next.</summary>
public sealed partial class LoopbackSlack
{
    /// <summary>All messages of all conversations, ephemeral ones and people's own included.</summary>
    public Feed<SlackMessage> Messages { get; } = new("messages");

    /// <summary>Edits and deletions of messages.</summary>
    public Feed<MessageChange> Changes { get; } = new("changes");

    /// <summary>Views opened, pushed, updated and published.</summary>
    public Feed<ViewEvent> ViewChanges { get; } = new("views");

    /// <summary>Calls of the Web API and of response URLs.</summary>
    public Feed<ApiRequest> Requests { get; } = new("requests");

    /// <summary>What the app did wrong without being told by an answer. A test of good behaviour asserts that it is empty.</summary>
    public Feed<Problem> Problems { get; } = new("problems");

    public Feed<SocketNote> SocketOpened { get; } = new("sockets opened");

    public Feed<SocketNote> SocketClosed { get; } = new("sockets closed");

    /// <summary>Uploads that were completed.</summary>
    public Feed<SlackFile> Files { get; } = new("files");

    /// <summary>How often a method was answered 429.</summary>
    public int RateLimitedCount(string method) =>
        Requests.All.Count(request => request.Method == method && request.Status == 429);

    /// <summary>The next message of the bot, each handed out once; ephemeral ones too.</summary>
    public Task<SlackMessage> NextMessageAsync(
        SlackChannel? channel = null, Func<SlackMessage, bool>? where = null, TimeSpan? patience = null,
        CancellationToken cancellation = default) =>
        Messages.NextAsync(
            message => message.IsFromBot && (channel is null || message.Channel == channel) && (where is null || where(message)),
            patience, cancellation);

    /// <summary>The next direct message of the bot to a person.</summary>
    public Task<SlackMessage> NextDirectMessageAsync(SlackUser to, TimeSpan? patience = null, CancellationToken cancellation = default) =>
        NextMessageAsync(to.Workspace.DirectMessage(to), null, patience, cancellation);

    /// <summary>The next edit or deletion, of one message or of any.</summary>
    public Task<MessageChange> NextChangeAsync(
        SlackMessage? message = null, TimeSpan? patience = null, CancellationToken cancellation = default) =>
        Changes.NextAsync(change => message is null || change.Message == message, patience, cancellation);

    /// <summary>The next modal that is opened, pushed or updated for a person.</summary>
    public async Task<SlackView> NextViewAsync(SlackUser user, TimeSpan? patience = null, CancellationToken cancellation = default) =>
        (await ViewChanges.NextAsync(change => !change.View.IsHome && change.View.User == user, patience, cancellation)).View;

    /// <summary>The next publication of a person's Home tab.</summary>
    public async Task<SlackView> NextHomeAsync(SlackUser user, TimeSpan? patience = null, CancellationToken cancellation = default) =>
        (await ViewChanges.NextAsync(change => change.View.IsHome && change.View.User == user, patience, cancellation)).View;

    /// <summary>The next answered call of a method.</summary>
    public Task<ApiRequest> NextRequestAsync(string method, TimeSpan? patience = null, CancellationToken cancellation = default) =>
        Requests.NextAsync(request => request.Method == method, patience, cancellation);

    /// <summary>The next socket that said hello.</summary>
    public Task<SocketNote> NextSocketAsync(TimeSpan? patience = null, CancellationToken cancellation = default) =>
        SocketOpened.NextAsync(null, patience, cancellation);
}
