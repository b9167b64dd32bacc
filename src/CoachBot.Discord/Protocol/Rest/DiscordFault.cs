using System.Net;

namespace CoachBot.Discord.Protocol;

/// <summary>The ways in which a call fails, each said once.</summary>
internal static class DiscordFault
{
    public static readonly string BadToken =
        "Discord does not accept the bot's token: reset it on the application's Bot page in the Developer Portal and set the new one.";

    public static DiscordApiException Refused(Route route, HttpStatusCode status, ErrorBody body) => new(
        status,
        body.Code,
        $"{route} failed with {(int)status}{(body.Code == 0 ? "" : $", code {body.Code}")}: {body.Message ?? "no reason given"}",
        mayHaveHappened: (int)status >= 500)
    {
        RetryAfter = body.RetryAfter,
    };

    /// <summary>No connection came about, so nothing was sent; or it broke later, and nobody knows.</summary>
    public static DiscordApiException Broken(Route route, HttpRequestError error, Exception inner)
    {
        var sent = error is not (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError or HttpRequestError.ConfigurationLimitExceeded);
        return new(0, 0, $"{route} got no answer: {(sent ? "the connection broke" : "no connection")}", sent, inner);
    }

    public static DiscordApiException TimedOut(Route route, TimeSpan limit) =>
        new(0, 0, $"{route} got no answer within {limit.TotalSeconds:0} s", mayHaveHappened: true);

    public static DiscordApiException Unreadable(Route route, HttpStatusCode status, Exception inner) =>
        new(status, 0, $"{route} was answered with something other than the JSON expected", mayHaveHappened: true, inner);

    public static DiscordApiException Limited(Route route, TimeSpan wait) => new(
        HttpStatusCode.TooManyRequests, 0, $"{route} was not sent: it is rate-limited for {wait.TotalSeconds:0} s", mayHaveHappened: false)
    {
        RetryAfter = wait,
    };

    public static DiscordApiException InvalidBudgetSpent(Route route) => new(
        HttpStatusCode.TooManyRequests,
        0,
        $"{route} was not sent: so many calls were refused in the last 10 minutes that Discord would soon ban this address",
        mayHaveHappened: false)
    {
        RetryAfter = TimeSpan.FromMinutes(2),
    };
}
