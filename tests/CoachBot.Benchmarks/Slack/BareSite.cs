using System.Security.Cryptography;
using System.Text;
using CoachBot.Benchmarks.Clients;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks.Slack;

/// <summary>
/// The floor of HTTP mode: one address that checks Slack's signature and answers with the same words.
/// https://docs.slack.dev/authentication/verifying-requests-from-slack
/// </summary>
internal sealed class BareSite : IClient
{
    private static readonly byte[] Answer = """{"text":"Ask away."}"""u8.ToArray();
    private readonly WebApplication _app;
    private readonly byte[] _secret;

    public BareSite(Uri address, string signingSecret)
    {
        _secret = Encoding.UTF8.GetBytes(signingSecret);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address.AbsoluteUri);
        _app = builder.Build();
        _app.MapPost("/slack/commands", AnswerAsync);
    }

    public Task StartAsync() => _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var body = new byte[(int)request.ContentLength!];
        await request.Body.ReadExactlyAsync(body, context.RequestAborted);
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hash.AppendData(Encoding.UTF8.GetBytes($"v0:{request.Headers["X-Slack-Request-Timestamp"]}:"));
        hash.AppendData(body);
        var signature = $"v0={Convert.ToHexStringLower(hash.GetHashAndReset())}";
        if (!CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(request.Headers["X-Slack-Signature"].ToString())))
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        response.ContentType = "application/json";
        response.ContentLength = Answer.Length;
        await response.Body.WriteAsync(Answer, context.RequestAborted);
    }
}
