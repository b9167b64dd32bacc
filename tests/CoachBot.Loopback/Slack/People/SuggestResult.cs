namespace CoachBot.Loopback.Slack;

/// <summary>The options that a person sees after typing into an external select.</summary>
public sealed record SuggestResult(Ack Ack, string? Problem, IReadOnlyList<Suggestion> Options) : ActResult(Ack, Problem);
