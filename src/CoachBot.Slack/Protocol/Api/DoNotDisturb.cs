namespace CoachBot.Slack.Protocol.Api;

/// <summary>A member's quiet time: the present or next one, start inclusive, end exclusive; null where there is none.</summary>
public sealed record DoNotDisturb(bool IsEnabled, DateTimeOffset? Start, DateTimeOffset? End);
