namespace CoachBot.Slack.Protocol.Sockets;

public sealed class SlackSocketsOptions
{
    /// <summary>The app-level token (<c>xapp-…</c>) with <c>connections:write</c>.</summary>
    public required SlackSecret AppToken { get; init; }

    /// <summary>
    /// Connections kept open at once, 1 to <see cref="SlackLimits.SocketsOfApp"/> over all nodes; the second covers the first's loss.
    /// </summary>
    public int Connections { get; init; } = 2;

    /// <summary>How often a quiet server is pinged. Real time: the runtime's web socket counts it.</summary>
    public TimeSpan PingEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a ping may stay unanswered before the connection counts as dead. Real time as well.</summary>
    public TimeSpan PongWithin { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long events in work may take at the end before they are cancelled.</summary>
    public TimeSpan DrainWithin { get; init; } = TimeSpan.FromSeconds(5);
}
