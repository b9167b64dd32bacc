namespace CoachBot.Loopback.Slack;

/// <summary>Rate limit of a method a minute, and what may come at once.
/// https://docs.slack.dev/apis/web-api/rate-limits</summary>
internal readonly record struct Tier(int PerMinute, int Burst)
{
    public static readonly Tier One = new(1, 10);
    public static readonly Tier Two = new(20, 20);
    public static readonly Tier Three = new(50, 50);
    public static readonly Tier Four = new(100, 100);
    public static readonly Tier Special = new(600, 600);
    public static readonly Tier Posting = new(0, 0);
}
