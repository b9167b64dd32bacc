namespace CoachBot.Slack.Protocol.Sockets;

/// <summary>Why a connection no longer counts.</summary>
internal enum SocketEnd
{
    /// <summary>Closed or broken, without notice.</summary>
    Closed,

    /// <summary>Slack is about to close it; until then it goes on.</summary>
    Refresh,

    /// <summary>The app has too many connections open.</summary>
    TooMany,

    /// <summary>Socket Mode is switched off for the app.</summary>
    SwitchedOff,
}
