namespace CoachBot.Loopback.Slack;

/// <summary>The next do-not-disturb span of a user: from <paramref name="Start"/> inclusive to <paramref name="End"/> exclusive.</summary>
public sealed record DndWindow(DateTimeOffset Start, DateTimeOffset End);
