namespace CoachBot.Loopback.Slack;

/// <summary>A person of a workspace.</summary>
public sealed class SlackUser
{
    private readonly List<SlackView> _stack = [];

    internal SlackUser(Workspace workspace, string id, string name, string timeZone, string realName, string locale)
    {
        (Workspace, Id, Name, TimeZone, RealName, Locale) = (workspace, id, name, timeZone, realName, locale);
    }

    public Workspace Workspace { get; }

    /// <summary>
    /// The workspace that they belong to: another one where they are met only in a channel that two share (Slack Connect).
    /// </summary>
    public string HomeTeamId { get => field ?? Workspace.TeamId; set; }

    public string Id { get; }

    public string Name { get; set; }

    public string RealName { get; set; }

    /// <summary>The organisation that they belong to (Enterprise Grid); null for none.</summary>
    public string? EnterpriseId { get; set; }

    /// <summary>IANA name of the zone that <c>users.info</c> gives.</summary>
    public string TimeZone { get; set; }

    public string Locale { get; set; }

    /// <summary>Whether <c>users.info</c> calls them an administrator of the workspace.</summary>
    public bool IsAdmin { get; set; }

    /// <summary>Whether <c>users.info</c> calls them a bot.</summary>
    public bool IsBot { get; set; }

    /// <summary>Deactivated by an administrator: <c>conversations.open</c> answers <c>user_disabled</c>.</summary>
    public bool IsDeactivated { get; set; }

    /// <summary>Not visible to the bot: <c>conversations.open</c> answers <c>user_not_visible</c>, <c>users.info</c> too.</summary>
    public bool IsUnreachable { get; set; }

    /// <summary>What posting to a deactivated or unreachable person's direct message answers.</summary>
    public string DirectMessageError { get; set; } = "channel_not_found";

    public DndWindow? Dnd { get; set; }

    /// <summary>The Home tab as last published; null before.</summary>
    public SlackView? Home { get; internal set; }

    /// <summary>The open modals, the lowest first.</summary>
    public IReadOnlyList<SlackView> OpenViews
    {
        get
        {
            lock (_stack)
                return [.. _stack];
        }
    }

    /// <summary>The modal on top, null if none is open.</summary>
    public SlackView? View => OpenViews is [.., var top] ? top : null;

    internal List<SlackView> Stack => _stack;

    public override string ToString() => $"{Name} ({Id})";
}
