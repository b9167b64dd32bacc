namespace CoachBot.Loopback.Slack;

/// <summary>A workspace in which the app is installed, with its people and conversations.</summary>
public sealed class Workspace
{
    private readonly LoopbackSlack _slack;
    private readonly Dictionary<string, SlackUser> _users = [];
    private readonly Dictionary<string, SlackChannel> _channels = [];

    internal Workspace(LoopbackSlack slack, string name)
    {
        _slack = slack;
        Name = name;
        TeamId = slack.Clock.NextId("T");
        BotUserId = slack.Clock.NextId("U");
        BotId = slack.Clock.NextId("B");
        BotToken = NewToken();
    }

    public string TeamId { get; }

    public string Name { get; }

    public string BotUserId { get; }

    public string BotId { get; }

    public string BotToken { get; private set; }

    /// <summary>What the bot token was granted. The coach's manifest by default.</summary>
    public HashSet<string> Scopes { get; } =
    [
        "commands", "chat:write", "app_mentions:read", "im:history", "im:write", "channels:history", "groups:history", "users:read",
        "dnd:read", "files:read", "files:write",
    ];

    /// <summary>Null while the token works, else the error that it is answered with.</summary>
    public string? TokenError { get; private set; }

    /// <summary>Whether people may write to the app; off, direct messages answer <c>messages_tab_disabled</c>.</summary>
    public bool MessagesTabEnabled { get; set; } = true;

    public IReadOnlyList<SlackUser> Users
    {
        get
        {
            lock (_users)
                return [.. _users.Values];
        }
    }

    public IReadOnlyList<SlackChannel> Channels
    {
        get
        {
            lock (_channels)
                return [.. _channels.Values];
        }
    }

    public SlackUser AddUser(string name, string timeZone = "Etc/UTC", string? realName = null, string locale = "en-US") =>
        Add(new SlackUser(this, _slack.Clock.NextId("U"), name, timeZone, realName ?? name, locale));

    /// <summary>
    /// A person of another workspace of the same organisation, who has the same id in all of them.
    /// https://api.slack.com/enterprise/developing
    /// </summary>
    public SlackUser AddUser(SlackUser elsewhere) =>
        Add(new SlackUser(this, elsewhere.Id, elsewhere.Name, elsewhere.TimeZone, elsewhere.RealName, elsewhere.Locale));

    private SlackUser Add(SlackUser user)
    {
        lock (_users)
            _users.Add(user.Id, user);
        return user;
    }

    /// <summary>A channel with these people in it, and the bot unless told otherwise.</summary>
    public SlackChannel AddChannel(
        string name, IEnumerable<SlackUser>? members = null, ConversationKind kind = ConversationKind.Public, bool withBot = true)
    {
        var channel = new SlackChannel(this, _slack.Clock.NextId("C"), name, kind, null);
        foreach (var member in members ?? [])
            channel.Add(member);
        if (withBot)
            channel.AddBot();
        lock (_channels)
            _channels.Add(channel.Id, channel);
        return channel;
    }

    /// <summary>
    /// The direct message between two people. The bot is not in it and hears nothing there, but both may use its commands.
    /// https://github.com/slackapi/bolt-js/issues/365
    /// </summary>
    public SlackChannel DirectMessage(SlackUser one, SlackUser other)
    {
        var made = new SlackChannel(this, _slack.Clock.NextId("D"), "directmessage", ConversationKind.DirectMessage, null);
        made.Add(one);
        made.Add(other);
        lock (_channels)
            _channels.Add(made.Id, made);
        return made;
    }

    /// <summary>The direct message between a user and the bot; made if there is none yet.</summary>
    public SlackChannel DirectMessage(SlackUser user)
    {
        lock (_channels)
        {
            if (_channels.Values.FirstOrDefault(channel => channel.With == user) is { } known)
                return known;
            var made = new SlackChannel(this, _slack.Clock.NextId("D"), "directmessage", ConversationKind.DirectMessage, user);
            made.Add(user);
            made.AddBot();
            _channels.Add(made.Id, made);
            return made;
        }
    }

    /// <summary>From now on the bot token is answered with this error: <c>token_revoked</c>, <c>account_inactive</c> or
    /// <c>invalid_auth</c>.</summary>
    public void Revoke(string error = "token_revoked") => TokenError = error;

    /// <summary>The app is removed: the token dies, and the events <c>tokens_revoked</c> and <c>app_uninstalled</c> come.</summary>
    public async Task UninstallAsync(CancellationToken cancellation = default)
    {
        Revoke("account_inactive");
        await _slack.Events.RaiseAsync(this, EventPayloads.TokensRevoked(this), null, cancellation);
        await _slack.Events.RaiseAsync(this, EventPayloads.AppUninstalled(), null, cancellation);
    }

    /// <summary>The event <c>tokens_revoked</c> comes, about whichever token was revoked once.</summary>
    public Task TellRevokedAsync(CancellationToken cancellation = default) =>
        _slack.Events.RaiseAsync(this, EventPayloads.TokensRevoked(this), null, cancellation);

    /// <summary>Installs again: a new bot token, and the old one stays dead.</summary>
    public string Reinstall()
    {
        TokenError = null;
        return BotToken = NewToken();
    }

    internal SlackUser? User(string id)
    {
        lock (_users)
            return _users.GetValueOrDefault(id);
    }

    internal SlackChannel? Channel(string id)
    {
        lock (_channels)
            return _channels.GetValueOrDefault(id);
    }

    private string NewToken() => $"xoxb-{_slack.Clock.NextNumber()}-{_slack.Clock.NextNumber()}-loopback";
}
