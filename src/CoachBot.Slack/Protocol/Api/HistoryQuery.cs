namespace CoachBot.Slack.Protocol.Api;

/// <summary>Which messages of a conversation to read; metadata always comes with them.</summary>
/// <param name="Channel">A conversation's id; a <c>D…</c> id for direct messages.</param>
public sealed record HistoryQuery(string Channel)
{
    /// <summary>A ts; what came later counts.</summary>
    public string? Oldest { get; init; }

    /// <summary>A ts; what came earlier counts.</summary>
    public string? Latest { get; init; }

    /// <summary>Whether messages at <see cref="Oldest"/> and <see cref="Latest"/> count as well.</summary>
    public bool Inclusive { get; init; }

    /// <summary>Messages a page, 1 to <see cref="SlackLimits.HistoryPage"/>.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>From the page before.</summary>
    public string? Cursor { get; init; }
}
