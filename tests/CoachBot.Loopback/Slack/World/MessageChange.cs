namespace CoachBot.Loopback.Slack;

/// <summary>A message that was edited or deleted.</summary>
public sealed record MessageChange(SlackMessage Message, bool Deleted);
