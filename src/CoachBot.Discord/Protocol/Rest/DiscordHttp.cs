using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord.Protocol;

/// <summary>Sends one call within all limits, and again where it may be sent again.</summary>
internal sealed partial class DiscordHttp(RestOptions options, HttpMessageHandler handler, TimeProvider time, ILogger logger) : IDisposable
{
    private const int MaxAttempts = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);

    private readonly DiscordExchange _exchange = new(options, handler, time);
    private readonly RateLimitBuckets _buckets = new(time);
    private readonly InvalidRequests _invalid = new(time);
    private readonly GlobalLimit _global = new(DiscordLimits.GlobalRequests, DiscordLimits.GlobalRequestPeriod, time);
    private volatile bool _tokenRefused;

    /// <summary>Sends and reads the answer.</summary>
    public async Task<T> SendAsync<T>(
        Route route, RequestBody? body, bool repeatable, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(route, body, repeatable, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize(response.Content.ReadAsStream(cancellationToken), type)
                ?? throw new JsonException("null");
        }
        catch (JsonException fault)
        {
            throw DiscordFault.Unreadable(route, response.StatusCode, fault);
        }
    }

    /// <summary>Sends; the answer is a success whose content is in memory.</summary>
    /// <param name="repeatable">A repeat does no harm even where the first may have had its effect.</param>
    public async Task<HttpResponseMessage> SendAsync(Route route, RequestBody? body, bool repeatable, CancellationToken cancellationToken)
    {
        // An interaction's first answer is worth nothing after its three seconds.
        var patience = route.Kind == RouteKind.Callback ? DiscordLimits.InteractionResponse : Patience;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var response = await AttemptAsync(route, body, patience, cancellationToken);
                body?.Release();
                return response;
            }
            catch (DiscordApiException fault)
                when (attempt < MaxAttempts && MayRepeat(fault, repeatable) && Pause(fault, attempt) <= patience)
            {
                var pause = Pause(fault, attempt);
                LogRetry(route.Template, (int)fault.Status, fault.Code, pause);
                await Task.Delay(pause, time, cancellationToken);
            }
        }
    }

    public void Dispose()
    {
        _exchange.Dispose();
        _global.Dispose();
    }

    /// <summary>A call that was limited has not happened, so any may be repeated.</summary>
    private static bool MayRepeat(DiscordApiException fault, bool repeatable) =>
        fault.IsTransient && (repeatable || !fault.MayHaveHappened);

    private static TimeSpan Pause(DiscordApiException fault, int attempt) =>
        fault.RetryAfter ?? FirstPause * Math.Pow(2, attempt - 1);

    private async Task<HttpResponseMessage> AttemptAsync(
        Route route, RequestBody? body, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (_tokenRefused && route.Kind == RouteKind.Bot)
            throw new DiscordFatalException(DiscordFault.BadToken);
        _invalid.ThrowIfSpent(route);
        if (route.Kind == RouteKind.Callback)
            return Success(route, null, await _exchange.SendAsync(route, body, cancellationToken));

        var bucket = await _buckets.AcquireAsync(route, patience, cancellationToken);
        HttpResponseMessage response;
        try
        {
            response = route.Kind == RouteKind.Bot
                ? await ExchangeInTurnAsync(route, body, cancellationToken)
                : await _exchange.SendAsync(route, body, cancellationToken);
        }
        catch
        {
            bucket.Abandon();
            throw;
        }

        var headers = RateLimitHeaders.Of(response.Headers);
        if (headers.Remaining is not null || response.IsSuccessStatusCode)
            _buckets.Learn(route, bucket, headers);
        else
            bucket.Abandon();
        return Success(route, bucket, response);
    }

    /// <summary>Interactions are outside of the global limit.</summary>
    private async Task<HttpResponseMessage> ExchangeInTurnAsync(Route route, RequestBody? body, CancellationToken cancellationToken)
    {
        await _global.EnterAsync(cancellationToken);
        try
        {
            return await _exchange.SendAsync(route, body, cancellationToken);
        }
        finally
        {
            _global.Leave();
        }
    }

    /// <summary>The answer, or what it means if it is none.</summary>
    private HttpResponseMessage Success(Route route, RateLimitBucket? bucket, HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return response;

        using (response)
        {
            var body = ErrorBody.Of(response);
            switch (response.StatusCode)
            {
                case HttpStatusCode.TooManyRequests:
                    NoteLimit(route, bucket, body);
                    break;
                case HttpStatusCode.Unauthorized when route.Kind == RouteKind.Bot:
                    _invalid.Add();
                    _tokenRefused = true;
                    throw new DiscordFatalException(DiscordFault.BadToken);
                case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                    _invalid.Add();
                    break;
            }

            throw DiscordFault.Refused(route, response.StatusCode, body);
        }
    }

    private void NoteLimit(Route route, RateLimitBucket? bucket, ErrorBody body)
    {
        var scope = body.Scope ?? (body.Global ? "global" : "user");
        if (scope != "shared")
            _invalid.Add();
        LogLimited(route.Template, scope, body.RetryAfter);
        var until = time.GetSteadyNow() + (body.RetryAfter ?? FirstPause);

        // Without Discord's JSON it is the ban of the whole address.
        if (scope == "global" || body.Global || body.Message is null)
            _global.BlockUntil(until);
        else
            bucket?.BlockUntil(until);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord limits {Route} (scope {Scope}) for {Wait}")]
    private partial void LogLimited(string route, string scope, TimeSpan? wait);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Route} failed ({Status}, code {Code}); again in {Pause}")]
    private partial void LogRetry(string route, int status, int code, TimeSpan pause);
}
