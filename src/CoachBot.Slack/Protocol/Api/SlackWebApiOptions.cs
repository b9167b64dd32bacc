namespace CoachBot.Slack.Protocol.Api;

public sealed class SlackWebApiOptions
{
    /// <summary>Where methods are called, ending in a slash; may be <c>http://</c>.</summary>
    public Uri BaseAddress { get; init; } = new("https://slack.com/api/");

    /// <summary>How long one call may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the fetching of a file may take.</summary>
    public TimeSpan FileTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest Retry-After that is waited for; a longer one comes back as a transient error.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Messages a second that a workspace is trusted to take at most; Slack speaks of several hundred a minute.</summary>
    public double PostsPerSecond { get; init; } = 5;
}
