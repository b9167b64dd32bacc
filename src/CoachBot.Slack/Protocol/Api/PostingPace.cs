namespace CoachBot.Slack.Protocol.Api;

/// <summary>
/// The workspace-wide pace of posting. Slack limits it without naming a number (https://docs.slack.dev/apis/web-api/rate-limits), so it is
/// found: a refusal tells how much the workspace took until then, and posts go a little below that from then on.
/// </summary>
internal sealed class PostingPace(TimeProvider time, double fastest) : Throttle(time, TimeSpan.FromSeconds(1 / fastest), Burst)
{
    public const int Burst = 5;

    /// <summary>Posts a second, at least; however often Slack refuses.</summary>
    public const double Slowest = 0.1;

    /// <summary>What a post that went well adds to the posts a second: the limit may be higher than it looked.</summary>
    public const double Step = 0.0001;

    /// <summary>Of what the workspace took.</summary>
    public const double Share = 0.95;

    /// <summary>So long after a refusal, the next busy time is tried at full pace again, however often posts went since.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromHours(1);

    /// <summary>After a quiet time a workspace is thought to take the posts of so long at once, as limits of this kind mostly do.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time = time;
    private readonly double _fastest = fastest;
    private double _perSecond = fastest;

    // Since when the posts of the present busy time are counted, and how many left.
    private DateTimeOffset _since;
    private int _left;
    private DateTimeOffset _slowedAt;
    private int _refusals;

    public double PerSecond
    {
        get
        {
            lock (Lock)
                return _perSecond;
        }
    }

    /// <summary>How often it was slowed down: a place that was taken before counts no more.</summary>
    public int Refusals => Volatile.Read(ref _refusals);

    public override TimeSpan Reserve()
    {
        lock (Lock)
        {
            if (IsIdle)
                BeginBusyTime(_time.GetUtcNow());
            return base.Reserve();
        }
    }

    /// <summary>A post is sent now.</summary>
    public void Leave()
    {
        lock (Lock)
            _left++;
    }

    /// <summary>
    /// Slack refused a post. The next ones go after the wait that it asked for, evenly, at what it took until now: at least half and at
    /// most nearly all of the pace that it refused.
    /// </summary>
    public void Slower(TimeSpan wait)
    {
        lock (Lock)
        {
            var now = _time.GetUtcNow();
            var taken = (_left - 1) / Math.Max((now - _since).TotalSeconds, Interval.TotalSeconds);
            Set(Math.Max(Slowest, Math.Clamp(taken * Share, _perSecond / 2, _perSecond * Share)));
            (_since, _left, _slowedAt) = (now, 0, now);
            RestartAt(now + wait);
            _refusals++;
        }
    }

    public void Faster()
    {
        lock (Lock)
            Set(Math.Min(_fastest, _perSecond + Step));
    }

    private void BeginBusyTime(DateTimeOffset now)
    {
        if (now - _slowedAt > Holds)
            Set(_fastest);
        (_since, _left) = (now - AtOnce, 0);
    }

    private void Set(double perSecond)
    {
        _perSecond = perSecond;
        Interval = TimeSpan.FromSeconds(1 / perSecond);
    }
}
