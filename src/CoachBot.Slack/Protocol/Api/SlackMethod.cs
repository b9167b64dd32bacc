namespace CoachBot.Slack.Protocol.Api;

/// <summary>A method of the Web API and how it may be called; its page is https://docs.slack.dev/reference/methods/ and its name.</summary>
/// <param name="Name">Such as <c>chat.postMessage</c>.</param>
/// <param name="PerMinute">Its tier; 0 where the page names special limits.</param>
internal sealed record SlackMethod(string Name, int PerMinute)
{
    /// <summary>A second call does no harm.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Worthless after seconds, since its trigger id is: it fails rather than waits.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Counts against the workspace-wide pace of posting, whose number Slack does not name.</summary>
    public bool Posts { get; init; }

    public static readonly SlackMethod ConnectionsOpen = new("apps.connections.open", SlackLimits.Tier3);
    public static readonly SlackMethod AuthTest = new("auth.test", 0) { IsRepeatable = true };
    public static readonly SlackMethod AuthRevoke = new("auth.revoke", SlackLimits.Tier3);
    public static readonly SlackMethod OAuthAccess = new("oauth.v2.access", 0);
    public static readonly SlackMethod ChatPostMessage = new("chat.postMessage", 0) { Posts = true };
    public static readonly SlackMethod ChatPostEphemeral = new("chat.postEphemeral", SlackLimits.Tier4);
    public static readonly SlackMethod ChatUpdate = new("chat.update", SlackLimits.Tier3);
    public static readonly SlackMethod ChatDelete = new("chat.delete", SlackLimits.Tier3);
    public static readonly SlackMethod ConversationsOpen = new("conversations.open", SlackLimits.Tier3) { IsRepeatable = true };
    public static readonly SlackMethod ConversationsHistory = new("conversations.history", SlackLimits.Tier3) { IsRepeatable = true };
    public static readonly SlackMethod ConversationsInfo = new("conversations.info", SlackLimits.Tier3) { IsRepeatable = true };
    public static readonly SlackMethod ViewsOpen = new("views.open", SlackLimits.Tier4) { IsUrgent = true };
    public static readonly SlackMethod ViewsPush = new("views.push", SlackLimits.Tier4) { IsUrgent = true };
    public static readonly SlackMethod ViewsUpdate = new("views.update", SlackLimits.Tier4);
    public static readonly SlackMethod ViewsPublish = new("views.publish", SlackLimits.Tier4);
    public static readonly SlackMethod UsersInfo = new("users.info", SlackLimits.Tier4) { IsRepeatable = true };
    public static readonly SlackMethod DndTeamInfo = new("dnd.teamInfo", SlackLimits.Tier2) { IsRepeatable = true };
    public static readonly SlackMethod FilesInfo = new("files.info", SlackLimits.Tier4) { IsRepeatable = true };
    public static readonly SlackMethod FilesDownload = new("file download", 0);
    public static readonly SlackMethod FilesGetUploadUrl = new("files.getUploadURLExternal", SlackLimits.Tier4) { IsRepeatable = true };
    public static readonly SlackMethod FilesUpload = new("file upload", 0);
    public static readonly SlackMethod FilesCompleteUpload = new("files.completeUploadExternal", SlackLimits.Tier4);
    public static readonly SlackMethod ResponseUrl = new("response_url", 0);
}
