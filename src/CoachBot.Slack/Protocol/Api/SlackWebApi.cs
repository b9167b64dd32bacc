using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CoachBot.Slack.Protocol.Wire;
using Microsoft.Extensions.Logging;

namespace CoachBot.Slack.Protocol.Api;

/// <summary>
/// The Web API (https://docs.slack.dev/apis/web-api), for any number of workspaces: each call brings its token. Calls wait for Slack's
/// limits ahead of time, are tried again where a repeat is harmless, and fail as <see cref="SlackApiException"/> only.
/// </summary>
/// <remarks>
/// Give it a client of its own, as <see cref="CreateHttpClient"/> makes one: a client whose handlers log or trace addresses would write
/// down response_urls, which let their reader post.
/// </remarks>
/// <param name="http">Carries the calls; its own time-out should be infinite.</param>
/// <param name="options">Base address and times.</param>
/// <param name="time">Every wait goes by it.</param>
/// <param name="log">Gets methods and errors only.</param>
public sealed partial class SlackWebApi(HttpClient http, SlackWebApiOptions options, TimeProvider time, ILogger<SlackWebApi> log)
{
    private readonly CallSender _sender = new(http, options, time, log);
    private readonly FileDownload _files = new(http, options, time);

    /// <summary>Posts a second that the workspace of the token is trusted to take now; lowered whenever Slack refuses one.</summary>
    public double PostsPerSecond(SlackSecret token) => _sender.Pace.PostsPerSecond(token);

    /// <summary>A client that follows no redirects, keeps no cookies and logs nothing.</summary>
    public static HttpClient CreateHttpClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private Task<TReply> JsonAsync<TRequest, TReply>(
        SlackMethod method,
        SlackSecret token,
        TRequest request,
        JsonTypeInfo<TRequest> requestType,
        JsonTypeInfo<TReply> replyType,
        CancellationToken cancel) where TReply : ApiReply =>
        _sender.CallAsync(JsonCall(method, token, request, requestType), replyType, cancel);

    private Task<TReply> FormAsync<TReply>(
        SlackMethod method,
        SlackSecret token,
        IEnumerable<(string Name, string? Value)> fields,
        JsonTypeInfo<TReply> replyType,
        CancellationToken cancel) where TReply : ApiReply =>
        _sender.CallAsync(new SlackCall(method, token, () => Form(fields)), replyType, cancel);

    private static SlackCall JsonCall<T>(SlackMethod method, SlackSecret token, T request, JsonTypeInfo<T> type) =>
        new(method, token, () => Json(request, type));

    private static ByteArrayContent Json<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(value, type))
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
    };

    private static FormUrlEncodedContent Form(IEnumerable<(string Name, string? Value)> fields) =>
        new(from field in fields where field.Value is not null select KeyValuePair.Create(field.Name, field.Value));

    /// <exception cref="SlackApiException">Slack left out what it always sends.</exception>
    private static T Present<T>(T? value, SlackMethod method) where T : class =>
        value ?? throw new SlackApiException(method.Name, "unreadable", SlackErrorKind.Transient) { MayHaveHappened = true };
}
