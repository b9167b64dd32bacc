using System.Net;
using System.Text;
using System.Threading.Channels;

namespace CoachBot.Slack.Tests.Protocol.Fakes;

/// <summary>Answers calls with what the test queued, else with what its rule says.</summary>
internal sealed class FakeHttp : HttpMessageHandler
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _queued = new();

    public Channel<FakeRequest> Requests { get; } = Channel.CreateUnbounded<FakeRequest>();

    public Func<FakeRequest, string> Rule { get; set; } = _ => """{"ok":true}""";

    public int Count;

    public FakeHttp Then(
        string json, HttpStatusCode status = HttpStatusCode.OK, int? retryAfter = null, string type = "application/json",
        string? scopes = null) => Then(_ =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, type) };
        if (retryAfter is { } seconds)
            response.Headers.Add("Retry-After", $"{seconds}");
        if (scopes is not null)
            response.Headers.Add("x-oauth-scopes", scopes);
        return Task.FromResult(response);
    });

    public FakeHttp Then(Exception error) => Then(_ => Task.FromException<HttpResponseMessage>(error));

    /// <summary>Answers once the test lets it go.</summary>
    public FakeHttp ThenWaiting(Task free) => Then(async cancel =>
    {
        await free.WaitAsync(cancel);
        return new HttpResponseMessage { Content = new StringContent("""{"ok":true}""", Encoding.UTF8, "application/json") };
    });

    /// <summary>Never answers.</summary>
    public FakeHttp ThenSilence() => Then(async cancel =>
    {
        await Task.Delay(Timeout.Infinite, cancel);
        return new HttpResponseMessage();
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref Count);
        var seen = new FakeRequest(
            request.RequestUri!,
            request.Headers.Authorization?.ToString(),
            request.Content?.Headers.ContentType?.ToString(),
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        Requests.Writer.TryWrite(seen);
        if (_queued.TryDequeue(out var answer))
            return await answer(cancellationToken);
        return new HttpResponseMessage { Content = new StringContent(Rule(seen), Encoding.UTF8, "application/json") };
    }

    private FakeHttp Then(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _queued.Enqueue(answer);
        return this;
    }
}

internal sealed record FakeRequest(Uri Address, string? Authorization, string? ContentType, string Body);
