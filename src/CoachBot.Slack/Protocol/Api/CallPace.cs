using System.Collections.Concurrent;

namespace CoachBot.Slack.Protocol.Api;

/// <summary>
/// Keeps Slack's limits ahead of time: each method's tier by workspace, one message a second and conversation, and the felt pace of
/// posting (https://docs.slack.dev/apis/web-api/rate-limits).
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="fastestPosting">Posts a second in a workspace, at most.</param>
/// <param name="longestHold">Where Slack asked for a longer pause, calls fail instead of waiting: others would wait with them.</param>
internal sealed class CallPace(TimeProvider time, double fastestPosting, TimeSpan longestHold)
{
    private const int ConversationsBeforeSweep = 1000;

    // A token stands for its workspace and app; it stays in memory.
    private readonly ConcurrentDictionary<(SlackSecret Token, string Method), Throttle> _methods = new();
    private readonly ConcurrentDictionary<(SlackSecret Token, string Conversation), Throttle> _conversations = new();
    private readonly ConcurrentDictionary<SlackSecret, PostingPace> _posting = new();

    /// <summary>Waits for this call's turn; an urgent call that would have to wait fails instead, and any that Slack holds back for long.</summary>
    /// <exception cref="SlackApiException">The call would come too late, or is held back; it was not sent.</exception>
    public async ValueTask WaitAsync(SlackMethod method, SlackSecret token, string? conversation, CancellationToken cancel)
    {
        var held = Method(method, token);
        ThrowIfHeld(held, method);
        var posting = method.Posts ? Posting(token) : null;
        // Looked at before the place is taken: a refusal in between costs a place more, and none is used twice.
        var refusals = posting?.Refusals;
        var wait = Longer(held.Reserve(), posting?.Reserve() ?? TimeSpan.Zero);
        if (conversation is not null)
            wait = Longer(wait, Conversation(token, conversation).Reserve());

        for (wait = Longer(wait, held.Held()); wait > TimeSpan.Zero;)
        {
            if (method.IsUrgent && wait >= SlackLimits.TriggerLifetime)
                throw HeldBack(method, wait);
            await Task.Delay(wait, time, cancel);
            ThrowIfHeld(held, method);

            // Slack may have refused another call meanwhile: posts then queue anew behind the hold, also those whose place was beyond it.
            wait = held.Held();
            if (posting is not null && (wait > TimeSpan.Zero || posting.Refusals != refusals))
            {
                refusals = posting.Refusals;
                wait = Longer(wait, posting.Reserve());
            }
        }

        posting?.Leave();
    }

    /// <summary>Slack refused a call for its rate.</summary>
    public void Refused(SlackMethod method, SlackSecret token, TimeSpan retryAfter)
    {
        if (Method(method, token).Hold(retryAfter) && method.Posts)
            Posting(token).Slower(retryAfter);
    }

    public void WentWell(SlackMethod method, SlackSecret token)
    {
        if (method.Posts)
            Posting(token).Faster();
    }

    /// <summary>Posts a second that the workspace is trusted to take now.</summary>
    public double PostsPerSecond(SlackSecret token) => Posting(token).PerSecond;

    private void ThrowIfHeld(Throttle held, SlackMethod method)
    {
        if (held.Held() is var hold && hold > longestHold)
            throw HeldBack(method, hold);
    }

    private static SlackApiException HeldBack(SlackMethod method, TimeSpan wait) =>
        new(method.Name, "held_back", SlackErrorKind.Transient) { RetryAfter = wait };

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    // Bursts are welcome in the higher tiers: a quarter of a minute's calls may go at once.
    private Throttle Method(SlackMethod method, SlackSecret token) => _methods.GetOrAdd(
        (token, method.Name),
        _ => method.PerMinute == 0
            ? new Throttle(time, TimeSpan.Zero, 1)
            : new Throttle(time, TimeSpan.FromMinutes(1) / method.PerMinute, Math.Max(1, method.PerMinute / 4)));

    private Throttle Conversation(SlackSecret token, string conversation)
    {
        if (_conversations.Count > ConversationsBeforeSweep)
        {
            foreach (var idle in _conversations.Where(entry => entry.Value.IsIdle))
                _conversations.TryRemove(idle);
        }
        return _conversations.GetOrAdd((token, conversation), _ => new Throttle(time, SlackLimits.BetweenMessages, 1));
    }

    private PostingPace Posting(SlackSecret token) => _posting.GetOrAdd(token, _ => new PostingPace(time, fastestPosting));
}
