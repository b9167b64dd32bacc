namespace CoachBot.Loopback.Slack;

/// <summary>An event on its way: sent until it is acknowledged, four times at most.</summary>
public sealed class EventDelivery
{
    private readonly List<Ack> _attempts = [];

    internal EventDelivery(string eventId, SlackMessage? message) => (EventId, Message) = (eventId, message);

    /// <summary>The same on every attempt: what the app recognises a repetition by.</summary>
    public string EventId { get; }

    /// <summary>The message that the event tells of, if it does.</summary>
    public SlackMessage? Message { get; }

    /// <summary>How each attempt ended so far.</summary>
    public IReadOnlyList<Ack> Attempts
    {
        get
        {
            lock (_attempts)
                return [.. _attempts];
        }
    }

    public bool InTime => Attempts is [var first, ..] && first.InTime;

    /// <summary>True once it was acknowledged, false once it was given up.</summary>
    public Task<bool> Completion { get; internal set; } = Task.FromResult(false);

    internal void Note(Ack ack)
    {
        lock (_attempts)
            _attempts.Add(ack);
    }
}
