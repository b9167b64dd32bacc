namespace CoachBot.Slack;

/// <summary>Slack refuses the app: the message says what an admin changes, and holds no secret.</summary>
public sealed class SlackTroubleException(string message) : Exception(message);
