using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>HTTP mode: posts what happens to the app's request URLs, signed.
/// https://docs.slack.dev/authentication/verifying-requests-from-slack</summary>
public sealed class HttpSender : ICarrier, IDisposable
{
    private static readonly TimeSpan Staleness = TimeSpan.FromMinutes(10);
    private readonly LoopbackSlack _slack;
    private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };
    private Prepared? _last;

    internal HttpSender(LoopbackSlack slack, Uri commands, Uri interactions, Uri events)
    {
        (_slack, Commands, Interactions, EventsUrl) = (slack, commands, interactions, events);
    }

    public Uri Commands { get; }

    public Uri Interactions { get; }

    public Uri EventsUrl { get; }

    /// <summary>How the requests from now on are signed.</summary>
    public HttpSigning Signing { get; set; }

    /// <summary>Sends the last request again, byte for byte, with its old timestamp and signature.</summary>
    public async Task<HttpReply> ReplayAsync(CancellationToken cancellation = default) =>
        await ReplyAsync(_last ?? throw new InvalidOperationException("Nothing was sent yet."), cancellation);

    /// <summary>The handshake of a new events URL; the app has to answer with the challenge.</summary>
    public async Task<HttpReply> VerifyUrlAsync(string challenge, CancellationToken cancellation = default)
    {
        var body = new JsonObject { ["token"] = _slack.VerificationToken, ["challenge"] = challenge, ["type"] = "url_verification" };
        return await ReplyAsync(Sign(EventsUrl, "application/json", body.ToJsonString()), cancellation);
    }

    /// <summary>Slack's check of the certificate: a form with <c>ssl_check=1</c> and no signature.</summary>
    public async Task<HttpReply> CheckCertificateAsync(CancellationToken cancellation = default) =>
        await ReplyAsync(new(Commands, "application/x-www-form-urlencoded", $"ssl_check=1&token={_slack.VerificationToken}", null, null),
            cancellation);

    /// <summary>Any body to the events URL, signed as <see cref="Signing"/> says.</summary>
    public async Task<HttpReply> PostAsync(string contentType, string body, CancellationToken cancellation = default) =>
        await ReplyAsync(Sign(EventsUrl, contentType, body), cancellation);

    public void Dispose() => _client.Dispose();

    async Task<Ack> ICarrier.CarryAsync(Parcel parcel, int attempt, string? reason, CancellationToken cancellation)
    {
        var request = parcel.Kind switch
        {
            ParcelKind.Event => Sign(EventsUrl, "application/json", parcel.Payload.ToJsonString()),
            ParcelKind.Command => Sign(Commands, "application/x-www-form-urlencoded", Form(parcel.Payload)),
            _ => Sign(Interactions, "application/x-www-form-urlencoded", $"payload={Uri.EscapeDataString(parcel.Payload.ToJsonString())}"),
        };
        var since = _slack.Options.Time.GetTimestamp();
        var copies = _slack.Misbehave.CopiesOfNext();
        for (var copy = 1; copy < copies; copy++)
            await AttemptAsync(request, attempt, reason, since, cancellation);
        return await AttemptAsync(request, attempt, reason, since, cancellation);
    }

    private async Task<Ack> AttemptAsync(Prepared prepared, int attempt, string? reason, long since, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var timer = _slack.Options.Time.CreateTimer(
            _ => deadline.Cancel(), null, _slack.Options.AcknowledgeWithin, Timeout.InfiniteTimeSpan);
        try
        {
            using var request = prepared.ToRequest();
            if (attempt > 0)
            {
                request.Headers.Add("X-Slack-Retry-Num", attempt.ToString());
                request.Headers.Add("X-Slack-Retry-Reason", reason);
            }
            using var response = await _client.SendAsync(request, deadline.Token);
            var body = await response.Content.ReadAsByteArrayAsync(deadline.Token);
            var after = _slack.Options.Time.GetElapsedTime(since);
            var outcome = response.IsSuccessStatusCode ? AckOutcome.Acked : AckOutcome.Refused;
            return new(outcome, body, after)
            {
                Status = (int)response.StatusCode,
                NoRetry = response.Headers.TryGetValues("X-Slack-No-Retry", out var values) && values.Contains("1"),
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(AckOutcome.TooLate, default, _slack.Options.AcknowledgeWithin) { Status = 0 };
        }
        catch (HttpRequestException)
        {
            return new(AckOutcome.NoConnection, default, _slack.Options.Time.GetElapsedTime(since)) { Status = 0 };
        }
    }

    private async Task<HttpReply> ReplyAsync(Prepared prepared, CancellationToken cancellation)
    {
        using var request = prepared.ToRequest();
        using var response = await _client.SendAsync(request, cancellation);
        return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
    }

    private Prepared Sign(Uri url, string contentType, string body)
    {
        var at = _slack.Clock.Now - (Signing == HttpSigning.Stale ? Staleness : TimeSpan.Zero);
        var timestamp = at.ToUnixTimeSeconds().ToString();
        var secret = Signing switch
        {
            HttpSigning.PreviousSecret => _slack.PreviousSigningSecret
                ?? throw new InvalidOperationException("There is no previous secret: rotate it first."),
            HttpSigning.Wrong => "not the secret",
            _ => _slack.SigningSecret,
        };
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        var signature = Signing == HttpSigning.Missing ? null : $"v0={Convert.ToHexStringLower(hash)}";
        return _last = new(url, contentType, body, timestamp, signature);
    }

    private static string Form(JsonObject fields) =>
        string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value?.ToString() ?? "")}"));

    private sealed record Prepared(Uri Url, string ContentType, string Body, string? Timestamp, string? Signature)
    {
        public HttpRequestMessage ToRequest()
        {
            var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body)) };
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
            request.Headers.TryAddWithoutValidation("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
            if (Timestamp is not null)
                request.Headers.Add("X-Slack-Request-Timestamp", Timestamp);
            if (Signature is not null)
                request.Headers.Add("X-Slack-Signature", Signature);
            return request;
        }
    }
}
