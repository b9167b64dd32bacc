using System.Text.Json;

namespace CoachBot.Slack.Protocol.Events;

/// <summary>
/// Something that happened in the workspace (https://docs.slack.dev/reference/events). Slack repeats it until it is acknowledged.
/// </summary>
public abstract record ApiEvent : SlackEvent
{
    public string? AppId { get; init; }
}

/// <summary>A message posted where the bot listens: <c>message.im</c> and, if subscribed, the other kinds of rooms.</summary>
public sealed record MessageReceived(string ChannelId, string Ts, string Text) : ApiEvent
{
    /// <summary>Null for messages of bots and of Slack.</summary>
    public string? UserId { get; init; }

    /// <summary>Set where a bot wrote, oneself too: ignore it, or answer oneself forever.</summary>
    public string? BotId { get; init; }

    /// <summary>
    /// Null for what a member simply wrote; <c>file_share</c> where files came with it, <c>thread_broadcast</c>,
    /// <c>message_changed</c>, <c>message_deleted</c> and many others.
    /// </summary>
    public string? Subtype { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary><c>im</c>, <c>channel</c>, <c>group</c>, <c>mpim</c> or <c>app_home</c>.</summary>
    public string? ChannelType { get; init; }

    public IReadOnlyList<SharedFile> Files { get; init; } = [];
}

/// <summary>The bot was mentioned.</summary>
/// <param name="Text">With the mention, as <c>&lt;@U…&gt;</c>.</param>
public sealed record AppMention(string ChannelId, string UserId, string Ts, string Text) : ApiEvent
{
    public string? ThreadTs { get; init; }

    /// <summary>
    /// Whether the message was told before and has been edited since: each edit is another event with another id
    /// (https://github.com/slack-go/slack/pull/1256).
    /// </summary>
    public bool IsEdited { get; init; }

    public string? BotId { get; init; }

    public IReadOnlyList<SharedFile> Files { get; init; } = [];
}

/// <param name="Tab"><c>home</c> or <c>messages</c>.</param>
public sealed record AppHomeOpened(string UserId, string Tab) : ApiEvent
{
    public string? ChannelId { get; init; }

    /// <summary>What was last published; null at first.</summary>
    public ViewState? View { get; init; }
}

/// <summary>The app was removed: its tokens are void.</summary>
public sealed record AppUninstalled : ApiEvent;

/// <param name="BotUserIds">The bots whose tokens were revoked.</param>
/// <param name="UserIds">The members whose tokens were revoked.</param>
public sealed record TokensRevoked(IReadOnlyList<string> BotUserIds, IReadOnlyList<string> UserIds) : ApiEvent;

/// <summary>An event of a kind that is not known here.</summary>
public sealed record OtherApiEvent(string Type, JsonElement Event) : ApiEvent;
