using System.Net;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// A call of Discord's API failed. The message names the route's template, never a path with its tokens.
/// </summary>
/// <param name="status">HTTP status; 0 if no answer came.</param>
/// <param name="code">Discord's error code, 0 if there is none:
/// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</param>
/// <param name="message">What went wrong, and on which route.</param>
/// <param name="mayHaveHappened">The request may have reached Discord and had its effect: find out before doing it again.</param>
public sealed class DiscordApiException(HttpStatusCode status, int code, string message, bool mayHaveHappened, Exception? inner = null)
    : Exception(message, inner)
{
    public HttpStatusCode Status => status;

    public int Code => code;

    public bool MayHaveHappened => mayHaveHappened;

    /// <summary>How long Discord asks to wait; null if it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The same call may succeed later: no answer, a fault of Discord's (5xx), or a rate limit.</summary>
    public bool IsTransient => status is 0 or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)status >= 500;
}
