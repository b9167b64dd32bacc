namespace CoachBot.Loopback.Slack;

/// <summary>A view that was opened, pushed, updated or (Home) published.</summary>
public sealed record ViewEvent(string What, SlackView View);
