namespace CoachBot.Loopback.Slack;

/// <summary>One call of the Web API or of a response URL (method <c>response_url</c>), as it was answered.</summary>
/// <param name="Method">Such as <c>chat.postMessage</c>.</param>
/// <param name="TeamId">Whose token it was, if it was anyone's.</param>
/// <param name="Status">HTTP status; 0 if the connection was dropped instead of answered.</param>
/// <param name="Error">Slack's error code, null if ok.</param>
/// <param name="Details">What <c>response_metadata.messages</c> said.</param>
/// <param name="Arguments">Arguments as text, the token left out.</param>
public sealed record ApiRequest(
    string Method,
    string? TeamId,
    int Status,
    string? Error,
    IReadOnlyList<string> Details,
    IReadOnlyDictionary<string, string> Arguments,
    DateTimeOffset At)
{
    public override string ToString() => $"{Method} {Status} {Error} {string.Join(' ', Details)}".TrimEnd();
}
