using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CoachBot.Slack.Protocol.Wire;
using Microsoft.Extensions.Logging;

namespace CoachBot.Slack.Protocol.Api;

/// <summary>
/// Sends calls at Slack's pace, tries again where that is harmless, and turns every failure into a <see cref="SlackApiException"/>.
/// </summary>
internal sealed class CallSender(HttpClient http, SlackWebApiOptions options, TimeProvider time, ILogger log)
{
    public const int Tries = 3;

    /// <summary>https://docs.slack.dev/authentication/installing-with-oauth: what the token may do, with each answer.</summary>
    private const string ScopesHeader = "x-oauth-scopes";

    public static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    // Where Slack refuses without saying for how long.
    private static readonly TimeSpan UsualRetryAfter = TimeSpan.FromSeconds(1);

    public CallPace Pace { get; } = new(time, options.PostsPerSecond, options.LongestWait);

    /// <summary>Calls a method and reads its answer.</summary>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public Task<T> CallAsync<T>(SlackCall call, JsonTypeInfo<T> type, CancellationToken cancel) where T : ApiReply =>
        RepeatAsync(call, (response, token) => ReadAsync(call, response, type, token), cancel);

    /// <summary>Posts to an address that answers with a status alone.</summary>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public Task PostAsync(SlackCall call, CancellationToken cancel) => RepeatAsync(call, (_, _) => Task.FromResult(true), cancel);

    private async Task<T> RepeatAsync<T>(
        SlackCall call, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        for (var tried = 1; ; tried++)
        {
            await Pace.WaitAsync(call.Method, call.Token, call.Conversation, cancel);
            try
            {
                var result = await SendAsync(call, read, cancel);
                Pace.WentWell(call.Method, call.Token);
                return result;
            }
            catch (SlackApiException error) when (tried < Tries && MayTryAgain(call, error))
            {
                log.LogDebug("{Error}; it is tried again", error.Message);
                // After a refusal the pace itself holds the call back.
                if (error.RetryAfter is null)
                    await Task.Delay(Backoff.After(tried, FirstWait, LongestWait), time, cancel);
            }
        }
    }

    private bool MayTryAgain(SlackCall call, SlackApiException error) =>
        error.Kind == SlackErrorKind.Transient
        && !call.Method.IsUrgent
        && (call.MayRepeat || call.Method.IsRepeatable || !error.MayHaveHappened)
        && (error.RetryAfter ?? TimeSpan.Zero) <= options.LongestWait;

    private async Task<T> SendAsync<T>(SlackCall call, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            using var request = Request(call);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            ThrowUnlessWell(call, response);
            return await read(response, both.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw Fault(call, "timeout", mayHaveHappened: true);
        }
        catch (HttpRequestException error)
        {
            throw Fault(call, "network", mayHaveHappened: !NeverLeft(error));
        }
        catch (UriFormatException)
        {
            throw new SlackApiException(call.Method.Name, "no_address", SlackErrorKind.Permanent);
        }
        catch (IOException)
        {
            throw Fault(call, "network", mayHaveHappened: true);
        }
        catch (JsonException)
        {
            throw Fault(call, "unreadable", mayHaveHappened: true);
        }
    }

    private HttpRequestMessage Request(SlackCall call)
    {
        var address = call.Address.IsEmpty ? new Uri(options.BaseAddress, call.Method.Name) : new Uri(call.Address.Reveal());
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = call.Content() };
        if (call.Authorization is not null)
            request.Headers.Authorization = call.Authorization;
        else if (!call.Token.IsEmpty)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", call.Token.Reveal());
        return request;
    }

    private void ThrowUnlessWell(SlackCall call, HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw Refused(call, "ratelimited", response);
        if (response.IsSuccessStatusCode)
            return;
        var code = $"http_{(int)response.StatusCode}";
        var isFault = (int)response.StatusCode >= 500;
        throw new SlackApiException(call.Method.Name, code, isFault ? SlackErrorKind.Transient : SlackErrorKind.Permanent)
        {
            MayHaveHappened = isFault,
        };
    }

    private async Task<T> ReadAsync<T>(SlackCall call, HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : ApiReply
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        var reply = await JsonSerializer.DeserializeAsync(stream, type, cancel) ?? throw new JsonException();
        if (response.Headers.TryGetValues(ScopesHeader, out var scopes))
            reply.Scopes = string.Join(',', scopes);
        if (reply.Ok)
            return reply;
        var code = reply.Error ?? "unknown_error";
        if (SlackErrors.IsRateLimit(code))
            throw Refused(call, code, response);
        throw new SlackApiException(call.Method.Name, code, SlackErrors.KindOf(code))
        {
            MayHaveHappened = SlackErrors.MayHaveHappened(code),
            NeededScope = reply.Needed,
        };
    }

    private SlackApiException Refused(SlackCall call, string code, HttpResponseMessage response)
    {
        var retryAfter = response.Headers.RetryAfter?.Delta ?? UsualRetryAfter;
        Pace.Refused(call.Method, call.Token, retryAfter);
        log.LogWarning("{Method} is called too often; Slack asks to wait {Seconds:0} s", call.Method.Name, retryAfter.TotalSeconds);
        return new SlackApiException(call.Method.Name, code, SlackErrorKind.Transient) { RetryAfter = retryAfter };
    }

    private static SlackApiException Fault(SlackCall call, string code, bool mayHaveHappened) =>
        new(call.Method.Name, code, SlackErrorKind.Transient) { MayHaveHappened = mayHaveHappened };

    private static bool NeverLeft(HttpRequestException error) => error.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError or HttpRequestError.VersionNegotiationError;
}
