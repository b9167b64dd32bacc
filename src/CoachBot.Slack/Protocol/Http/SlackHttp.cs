using System.Globalization;
using System.Text.Json;
using CoachBot.Slack.Protocol.Delivery;
using CoachBot.Slack.Protocol.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CoachBot.Slack.Protocol.Http;

/// <summary>
/// Receives by HTTP what Socket Mode receives by socket (https://docs.slack.dev/apis/events-api/using-http-request-urls). Whatever Slack
/// did not sign gets 401 and nothing more.
/// </summary>
/// <param name="consumer">Receives the events.</param>
/// <param name="options">The signing secrets and the body limit.</param>
/// <param name="time">Dates requests.</param>
/// <param name="log">Gets what was refused or failed, never bodies or headers.</param>
public sealed class SlackHttp(ISlackConsumer consumer, SlackHttpOptions options, TimeProvider time, ILogger<SlackHttp> log)
{
    public const string EventsPath = "/slack/events";
    public const string CommandsPath = "/slack/commands";
    public const string InteractionsPath = "/slack/interactions";

    // The check posts two short fields.
    private const int CertificateCheckBytes = 1024;

    private readonly SlackSignature _signature = new(options.SigningSecret, options.PreviousSigningSecret);
    private readonly Deliveries _deliveries = new(consumer, time, log);

    /// <summary>Adds the three addresses.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="stopping">
    /// Given to the consumer. A request that Slack no longer waits for still runs to its end, since its change may be committed already.
    /// </param>
    public void Map(IEndpointRouteBuilder routes, CancellationToken stopping)
    {
        routes.MapPost(EventsPath, context => EventsAsync(context, stopping));
        routes.MapPost(CommandsPath, context => CommandsAsync(context, stopping));
        routes.MapPost(InteractionsPath, context => InteractionsAsync(context, stopping));
    }

    internal Task EventsAsync(HttpContext context, CancellationToken cancel) => ServeAsync(context, (body, _, retry) =>
    {
        var wire = HttpPayload.ReadEvent(body);
        if (wire.Type == "url_verification")
            return (null, wire.Challenge);
        if (wire.Type == "event_callback")
            return (wire.ToEvent(retry, time.GetUtcNow()), null);
        log.LogWarning("Slack sent {Type} to the address for events; it is skipped", wire.Type);
        return (null, null);
    }, cancel);

    internal async Task CommandsAsync(HttpContext context, CancellationToken cancel)
    {
        if (context.Request.Headers.ContainsKey(SlackSignature.SignatureHeader))
            await ServeAsync(context, (body, signature, retry) =>
                (HttpPayload.ReadCommand(body, signature, retry, time.GetUtcNow()), null), cancel);
        else if (!await IsCertificateCheckAsync(context.Request, cancel))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    internal Task InteractionsAsync(HttpContext context, CancellationToken cancel) => ServeAsync(context, (body, signature, retry) =>
        (HttpPayload.ReadInteraction(body, signature, retry, time.GetUtcNow()), null), cancel);

    private delegate (SlackEvent? Received, string? Echo) Reading(ReadOnlySpan<byte> body, string signature, int retry);

    private async Task ServeAsync(HttpContext context, Reading read, CancellationToken cancel)
    {
        var body = await SignedBodyAsync(context, cancel);
        if (body is null)
            return;
        try
        {
            var (received, echo) = read(body, context.Request.Headers[SlackSignature.SignatureHeader].ToString(), Retry(context.Request));
            if (echo is not null)
                await context.Response.WriteAsync(echo, cancel);
            else if (received is not null)
                await AnswerAsync(context.Response, await _deliveries.Receive(received)(cancel), cancel);
        }
        catch (JsonException error)
        {
            // Answered with 200 all the same: a repeat would be no better.
            log.LogWarning("A request can't be read and is skipped: {Problem}", error.Message);
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            log.LogError(error, "A request failed; Slack sends events again");
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    /// <returns>The body that Slack signed; null where the request is answered already.</returns>
    private async ValueTask<byte[]?> SignedBodyAsync(HttpContext context, CancellationToken cancel)
    {
        var headers = context.Request.Headers;
        string? timestamp = headers[SlackSignature.TimestampHeader];
        string? signature = headers[SlackSignature.SignatureHeader];
        var refusal = StatusCodes.Status401Unauthorized;
        if (signature is not null && SlackSignature.IsFresh(timestamp, time.GetUtcNow()))
        {
            var body = await RequestBody.ReadAsync(context.Request, options.MaxBodyBytes, cancel);
            if (body is null)
                refusal = StatusCodes.Status413PayloadTooLarge;
            else if (_signature.IsValid(timestamp, signature, body, time.GetUtcNow()))
                return body;
        }
        log.LogInformation("A request to {Path} is refused with {Status}", context.Request.Path, refusal);
        context.Response.StatusCode = refusal;
        return null;
    }

    private static async ValueTask<bool> IsCertificateCheckAsync(HttpRequest request, CancellationToken cancel)
    {
        var body = await RequestBody.ReadAsync(request, CertificateCheckBytes, cancel);
        return body is not null && HttpPayload.IsCertificateCheck(body);
    }

    private static async Task AnswerAsync(HttpResponse response, SlackAnswer answer, CancellationToken cancel)
    {
        if (answer.IsEmpty)
            return;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = answer.Utf8.Length;
        await response.Body.WriteAsync(answer.Utf8, cancel);
    }

    private static int Retry(HttpRequest request) =>
        int.TryParse(request.Headers["X-Slack-Retry-Num"], NumberStyles.None, CultureInfo.InvariantCulture, out var retry) ? retry : 0;
}
