namespace CoachBot.Domain.Goals;

/// <summary>What a metric counts: what comes of the engaging, the engaging itself, or applause.</summary>
public enum MetricKind
{
    /// <summary>Leads, sales, tickets solved.</summary>
    Outcome,

    /// <summary>Conversations, replies, response time.</summary>
    Engagement,

    /// <summary>Followers, likes, views.</summary>
    Popularity,
}
