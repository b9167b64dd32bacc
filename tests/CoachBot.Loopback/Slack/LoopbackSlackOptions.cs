namespace CoachBot.Loopback.Slack;

/// <summary>How strict and how talkative the loopback Slack is. The defaults are Slack's own ways.</summary>
public sealed record LoopbackSlackOptions
{
    /// <summary>The clock behind timestamps, deadlines, retries, pings, expiries and rate limits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether Block Kit, arguments and acknowledgements are checked. Off for benchmarks only.</summary>
    public bool Validate { get; init; } = true;

    /// <summary>Whether requests, messages and views are kept for tests to look at. Off for benchmarks only.</summary>
    public bool Record { get; init; } = true;

    /// <summary>Whether the tiers and the posting limits answer 429.</summary>
    public bool RateLimits { get; init; } = true;

    /// <summary>A commercially distributed app outside the Marketplace: conversations.history once a minute, 15 messages at most.
    /// https://docs.slack.dev/reference/methods/conversations.history</summary>
    public bool OutsideMarketplace { get; init; }

    /// <summary>The organisation that the workspaces belong to (Enterprise Grid); null for none.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>Messages that may follow each other at once in a conversation before one a second is enforced.</summary>
    public int PostBurst { get; init; } = 4;

    /// <summary>Messages a second over the whole workspace; Slack names no number. Null: no limit.</summary>
    public double? WorkspacePostsPerSecond { get; init; }

    /// <summary>Whether the bot's own direct messages come back as <c>message.im</c> events, as in Slack.</summary>
    public bool EchoBotMessages { get; init; } = true;

    /// <summary>Whether commands are sent with <c>should_escape</c>: names typed as @name and #name arrive as ids.</summary>
    public bool EscapeCommandText { get; init; } = true;

    /// <summary>How long an acknowledgement may take; longer than Slack waits only for specs that are about something else.</summary>
    public TimeSpan AcknowledgeWithin { get; init; } = SlackLimits.AckWithin;

    /// <summary>Time between two pings on a socket.</summary>
    public TimeSpan PingEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }
}
