namespace CoachBot.Slack.Protocol.Api;

/// <summary>
/// The workspace-wide pace of posting. Slack limits it without naming a number
/// (https://docs.slack.dev/apis/web-api/rate-limits), so it is felt for: halved when Slack refuses, a little faster after each post.
/// </summary>
internal sealed class PostingPace(TimeProvider time, double fastest) : Throttle(time, TimeSpan.FromSeconds(1 / fastest), Burst)
{
    public const int Burst = 5;

    /// <summary>Posts a second, at least; however often Slack refuses.</summary>
    public const double Slowest = 0.1;

    /// <summary>What a post that went well adds to the posts a second.</summary>
    public const double Step = 0.05;

    private readonly double _fastest = fastest;
    private double _perSecond = fastest;

    public double PerSecond
    {
        get
        {
            lock (Lock)
                return _perSecond;
        }
    }

    public void Slower() => Set(rate => Math.Max(Slowest, rate / 2));

    public void Faster() => Set(rate => Math.Min(_fastest, rate + Step));

    private void Set(Func<double, double> change)
    {
        lock (Lock)
        {
            _perSecond = change(_perSecond);
            Interval = TimeSpan.FromSeconds(1 / _perSecond);
        }
    }
}
