namespace CoachBot.Loopback.Slack;

internal enum FaultKind
{
    None,
    Status,
    RateLimit,
    Error,
    LoseAnswer,
    Garbage,
}

/// <summary>What shall go wrong with the next call of a method.</summary>
internal sealed record Fault(FaultKind Kind, int Status = 200, string? Error = null, int RetryAfter = 1);
