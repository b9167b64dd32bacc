namespace CoachBot.Loopback.Slack;

/// <summary>Slack's numbers, with where they are documented.</summary>
internal static class SlackLimits
{
    /// <summary>https://docs.slack.dev/interactivity/handling-user-interaction</summary>
    public static readonly TimeSpan AckWithin = TimeSpan.FromSeconds(3);

    /// <summary>https://docs.slack.dev/interactivity/handling-user-interaction</summary>
    public static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);

    /// <summary>https://docs.slack.dev/interactivity/handling-user-interaction</summary>
    public static readonly TimeSpan ResponseUrlLife = TimeSpan.FromMinutes(30);

    /// <summary>https://docs.slack.dev/interactivity/handling-user-interaction</summary>
    public const int ResponseUrlUses = 5;

    /// <summary>https://docs.slack.dev/apis/events-api: at once, after one minute, after five.</summary>
    public static readonly TimeSpan[] EventRetries = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    /// <summary>https://docs.slack.dev/apis/events-api/using-socket-mode</summary>
    public const int Sockets = 10;

    /// <summary>How long a ticket waits for its socket. Slack gives no number.</summary>
    public static readonly TimeSpan TicketLife = TimeSpan.FromSeconds(30);

    /// <summary>https://docs.slack.dev/reference/methods/chat.postMessage</summary>
    public const int MessageText = 40_000;

    /// <summary>https://docs.slack.dev/surfaces/modals: one opened, two pushed.</summary>
    public const int ViewStack = 3;

    /// <summary>https://docs.slack.dev/reference/methods/views.open: 250 kB.</summary>
    public const int ViewBytes = 250_000;

    /// <summary>https://docs.slack.dev/reference/methods/dnd.teamInfo</summary>
    public const int DndUsers = 50;

    /// <summary>https://docs.slack.dev/reference/methods/conversations.history</summary>
    public const int HistoryOutsideMarketplace = 15;
}
