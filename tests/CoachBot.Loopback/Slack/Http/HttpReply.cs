namespace CoachBot.Loopback.Slack;

/// <summary>What the app answered to a request that stands outside the usual acts.</summary>
public sealed record HttpReply(int Status, string Body);
