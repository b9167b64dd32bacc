namespace CoachBot.Slack.Protocol.Api;

/// <param name="Messages">Newest first; a page may hold fewer than asked for, even none, with more to come.</param>
/// <param name="NextCursor">Null at the end.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryMessage> Messages, string? NextCursor);
