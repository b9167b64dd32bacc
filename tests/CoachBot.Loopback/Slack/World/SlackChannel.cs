namespace CoachBot.Loopback.Slack;

/// <summary>A conversation: a public or private channel, or a direct message, with the bot or between two people.</summary>
public sealed class SlackChannel
{
    private readonly List<SlackMessage> _messages = [];
    private readonly HashSet<string> _members = [];

    internal SlackChannel(Workspace workspace, string id, string name, ConversationKind kind, SlackUser? with)
    {
        (Workspace, Id, Name, Kind, With) = (workspace, id, name, kind, with);
    }

    public Workspace Workspace { get; }

    public string Id { get; }

    public string Name { get; }

    public ConversationKind Kind { get; }

    /// <summary>Who talks with the bot in a direct message; null in any other conversation.</summary>
    public SlackUser? With { get; }

    public bool IsArchived { get; set; }

    /// <summary>
    /// The error with which an admin's rules refuse what the bot posts here, such as <c>restricted_action_read_only_channel</c>; null for none.
    /// https://docs.slack.dev/reference/methods/chat.postMessage
    /// </summary>
    public string? PostingError { get; set; }

    /// <summary>All messages in order, ephemeral and deleted ones included.</summary>
    public IReadOnlyList<SlackMessage> Messages
    {
        get
        {
            lock (_messages)
                return [.. _messages];
        }
    }

    public void Add(SlackUser user) => Add(user.Id);

    public void Remove(SlackUser user)
    {
        lock (_members)
            _members.Remove(user.Id);
    }

    public void AddBot() => Add(Workspace.BotUserId);

    public void RemoveBot()
    {
        lock (_members)
            _members.Remove(Workspace.BotUserId);
    }

    public bool Has(string userId)
    {
        lock (_members)
            return _members.Contains(userId);
    }

    public override string ToString() => $"{Name} ({Id})";

    internal SlackMessage? Find(string ts)
    {
        lock (_messages)
            return _messages.Find(message => message.Ts == ts && !message.IsDeleted);
    }

    internal void Append(SlackMessage message)
    {
        lock (_messages)
            _messages.Add(message);
    }

    private void Add(string userId)
    {
        lock (_members)
            _members.Add(userId);
    }
}
