using System.Text;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Http;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Slack.Tests.Protocol.Fakes;

/// <summary>HTTP mode between a consumer and a Slack, both played by the test.</summary>
internal sealed class HttpScene
{
    public const string Secret = "signing-secret";

    public static readonly SlackSignature Signature = new(new SlackSecret(Secret));

    public HttpScene()
    {
        var options = new SlackHttpOptions { SigningSecret = new SlackSecret(Secret), MaxBodyBytes = 4096 };
        Http = new SlackHttp(Consumer, options, Time, Log);
    }

    public HandTime Time { get; } = new();
    public FakeConsumer Consumer { get; } = new();
    public ListLog<SlackHttp> Log { get; } = new();
    public SlackHttp Http { get; }

    /// <summary>Signed.</summary>
    public Task<(int Status, string Body)> PostAsync(
        Func<HttpContext, CancellationToken, Task> serve, string body, params (string Name, string Value)[] headers) =>
        SendAsync(serve, body, [.. headers, .. Signed(Signature, Time.GetUtcNow(), body)]);

    public static (string Name, string Value)[] Signed(SlackSignature by, DateTimeOffset at, string body) =>
        Headers(at, by.Sign(at, Encoding.UTF8.GetBytes(body)));

    public static (string Name, string Value)[] Headers(DateTimeOffset at, string signature) =>
        [(SlackSignature.TimestampHeader, $"{at.ToUnixTimeSeconds()}"), (SlackSignature.SignatureHeader, signature)];

    /// <summary>As it stands.</summary>
    public async Task<(int Status, string Body)> SendAsync(
        Func<HttpContext, CancellationToken, Task> serve, string body, params (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext();
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        context.Response.Body = new MemoryStream();
        foreach (var (name, value) in headers)
            context.Request.Headers[name] = value;
        await serve(context, CancellationToken.None).SoonAsync();
        return (context.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
    }
}
