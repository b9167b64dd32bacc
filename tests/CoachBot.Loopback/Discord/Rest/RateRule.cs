namespace CoachBot.Loopback.Discord;

/// <summary>So many requests in a window. Discord publishes no figures but headers: these are what is commonly seen.</summary>
internal sealed record RateRule(string Bucket, int Limit, TimeSpan Window)
{
    public static RateRule Usual { get; } = new("usual", 30, TimeSpan.FromSeconds(10));

    public static RateRule PostMessage { get; } = new("post-message", 5, TimeSpan.FromSeconds(5));

    public static RateRule EditMessage { get; } = new("edit-message", 5, TimeSpan.FromSeconds(5));

    public static RateRule Webhook { get; } = new("webhook", 5, TimeSpan.FromSeconds(2));

    /// <summary>Each interaction has its one callback.</summary>
    public static RateRule Callback { get; } = new("callback", int.MaxValue, TimeSpan.FromSeconds(1));
}
