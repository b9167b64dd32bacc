namespace CoachBot.Loopback.Slack;

public sealed record Suggestion(string Text, string Value);
