namespace CoachBot.Slack.Protocol.Sockets;

/// <summary>How long one of the connections waits before it is opened again.</summary>
internal sealed class ReconnectPlan
{
    public static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>A connection that held for so long was a good one.</summary>
    public static readonly TimeSpan GoodAfter = TimeSpan.FromSeconds(30);

    /// <summary>Between probes of an app whose Socket Mode is off or whose token is refused: only a human can change that.</summary>
    public static readonly TimeSpan Probe = TimeSpan.FromMinutes(5);

    /// <summary>After too_many_websockets. Reconnecting at once would add to what is already too much.</summary>
    public static readonly TimeSpan Crowded = TimeSpan.FromMinutes(1);

    /// <summary>After too_many_websockets while another connection of this node works: one is enough for now.</summary>
    public static readonly TimeSpan CrowdedButServed = TimeSpan.FromMinutes(15);

    private int _failures;
    private int _crowded;

    /// <param name="end">How it ended.</param>
    /// <param name="lived">How long it was open; zero where it never opened.</param>
    /// <param name="othersOpen">Whether another connection of this node is open.</param>
    public TimeSpan WaitAfter(SocketEnd end, TimeSpan lived, bool othersOpen)
    {
        if (lived >= GoodAfter)
            _failures = _crowded = 0;
        switch (end)
        {
            case SocketEnd.Refresh:
                return TimeSpan.Zero;
            case SocketEnd.SwitchedOff:
                return Backoff.Jittered(Probe, 0.2);
            case SocketEnd.TooMany:
                var wait = othersOpen ? CrowdedButServed : Crowded * Math.Min(1 << Math.Min(_crowded++, 4), 15);
                return Backoff.Jittered(wait, 0.5);
            default:
                return lived >= GoodAfter ? TimeSpan.Zero : Backoff.After(++_failures, FirstWait, LongestWait);
        }
    }
}
