namespace CoachBot.Loopback.Slack;

/// <summary>Something the app did that Slack would not stand for, or would drop in silence.</summary>
/// <param name="Kind">Such as <c>unknown_envelope</c>, <c>late_ack</c>, <c>invalid_ack_payload</c>, <c>invalid_frame</c>.</param>
public sealed record Problem(string Kind, string Detail);
