namespace CoachBot.Slack.Protocol.Api;

/// <summary>A call of the Web API that failed. It names method and error, never tokens, addresses or contents.</summary>
/// <param name="method">Such as <c>chat.postMessage</c>.</param>
/// <param name="code">
/// Slack's error, such as <c>channel_not_found</c>; or <c>http_503</c>, <c>network</c>, <c>timeout</c>, <c>unreadable</c>,
/// <c>no_address</c>, <c>response_url_used_up</c>, <c>held_back</c>, <c>login_page</c>, <c>foreign_address</c> of our own.
/// </param>
/// <param name="kind">Whose fault it is.</param>
public sealed class SlackApiException(string method, string code, SlackErrorKind kind)
    : Exception($"{method} failed: {code}")
{
    public string Method => method;

    public string Code => code;

    public SlackErrorKind Kind => kind;

    /// <summary>
    /// The call may have taken effect all the same: its connection broke after sending, or Slack failed in the midst of it. Look before
    /// repeating anything that must not happen twice.
    /// </summary>
    public bool MayHaveHappened { get; init; }

    /// <summary>How long Slack asked to wait; null where it did not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The scope that the token lacks; set for <c>missing_scope</c> and <c>login_page</c>.</summary>
    public string? NeededScope { get; init; }

    public override string Message => NeededScope is null ? base.Message : $"{base.Message} (needs {NeededScope})";
}
