namespace CoachBot.Specs.Slack;

/// <summary>How the coach is connected to Slack.</summary>
internal enum SlackWay
{
    /// <summary>Socket Mode, one workspace.</summary>
    Sockets,

    /// <summary>HTTP, one workspace by its plain token.</summary>
    Http,

    /// <summary>HTTP, and workspaces install the bot by themselves.</summary>
    Install,
}
