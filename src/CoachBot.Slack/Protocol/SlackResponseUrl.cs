namespace CoachBot.Slack.Protocol;

/// <summary>
/// The address that an interaction may be answered at later: 5 times within 30 minutes
/// (https://docs.slack.dev/interactivity/handling-user-interaction). It counts its uses, and prints nothing of itself.
/// </summary>
public sealed class SlackResponseUrl(SlackSecret address, DateTimeOffset receivedAt)
{
    private int _uses;

    /// <summary>When Slack stops to take answers, exclusive.</summary>
    public DateTimeOffset ExpiresAt { get; } = receivedAt + SlackLimits.ResponseUrlLifetime;

    /// <summary>0 to <see cref="SlackLimits.ResponseUrlUses"/>.</summary>
    public int UsesLeft => Math.Max(0, SlackLimits.ResponseUrlUses - Volatile.Read(ref _uses));

    internal SlackSecret Address => address;

    /// <summary>Takes one use; false where none is left or the time is over.</summary>
    internal bool TryUse(DateTimeOffset now) => now < ExpiresAt && Interlocked.Increment(ref _uses) <= SlackLimits.ResponseUrlUses;

    public override string ToString() => "[response_url]";
}
