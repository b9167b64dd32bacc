using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CoachBot.Loopback.Slack;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Loopback.Tests.Slack;

public sealed class HttpModeTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private LoopbackSlack _slack = null!;
    private HttpApp _app = null!;
    private SlackUser _ana = null!;
    private SlackChannel _channel = null!;
    private HttpSender _http = null!;

    public async Task InitializeAsync()
    {
        _slack = await LoopbackSlack.StartAsync(new() { Time = _clock });
        _app = await HttpApp.StartAsync();
        _http = _slack.UseHttp(_app.Url("/commands"), _app.Url("/interactions"), _app.Url("/events"));
        _ana = _slack.AddUser("ana");
        _channel = _slack.AddChannel("team", _ana);
    }

    public async Task DisposeAsync()
    {
        await _slack.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_command_is_a_signed_form_and_its_body_is_shown()
    {
        _app.Answer = context => context.Response.WriteAsync("""{"text":"Logged."}""");

        var result = await _slack.SlashAsync(_ana, _channel, "/coach", "log 3");

        var (path, body, headers) = _app.Seen.Single();
        Assert.Equal(("/commands", "application/x-www-form-urlencoded"), (path, headers.ContentType.ToString()));
        Assert.Contains("text=log%203", body);
        Assert.Equal(Signature(_slack.SigningSecret, headers, body), headers["X-Slack-Signature"].ToString());
        Assert.Equal(_clock.GetUtcNow().ToUnixTimeSeconds().ToString(), headers["X-Slack-Request-Timestamp"].ToString());
        Assert.Equal("Logged.", result.Shown!.Text);
    }

    [Fact]
    public async Task A_plain_text_answer_is_shown_too()
    {
        _app.Answer = context => context.Response.WriteAsync("Logged.");

        Assert.Equal("Logged.", (await _slack.SlashAsync(_ana, _channel, "/coach")).Shown!.Text);
    }

    [Fact]
    public async Task An_interaction_is_a_form_with_a_payload()
    {
        Assert.True((await _slack.ShortcutAsync(_ana, "log")).InTime);

        var (path, body, _) = _app.Seen.Single();
        Assert.Equal("/interactions", path);
        var payload = JsonNode.Parse(Uri.UnescapeDataString(body["payload=".Length..]))!;
        Assert.Equal("log", (string?)payload["callback_id"]);
    }

    [Theory]
    [InlineData(HttpSigning.Wrong)]
    [InlineData(HttpSigning.Missing)]
    [InlineData(HttpSigning.Stale)]
    [InlineData(HttpSigning.PreviousSecret)]
    public async Task Requests_can_be_signed_badly(HttpSigning signing)
    {
        var before = _slack.SigningSecret;
        _slack.RotateSigningSecret();
        _http.Signing = signing;

        await _slack.ShortcutAsync(_ana, "log");

        var (_, body, headers) = _app.Seen.Single();
        var signature = headers["X-Slack-Signature"].ToString();
        var age = _clock.GetUtcNow().ToUnixTimeSeconds() - long.Parse(headers["X-Slack-Request-Timestamp"].ToString());
        Assert.Equal(signing == HttpSigning.Stale ? 600 : 0, age);
        Assert.Equal(signing == HttpSigning.Stale, signature == Signature(_slack.SigningSecret, headers, body));
        Assert.Equal(signing == HttpSigning.PreviousSecret, signature == Signature(before, headers, body));
        Assert.Equal(signing == HttpSigning.Missing, signature.Length == 0);
    }

    [Fact]
    public async Task A_request_can_be_replayed()
    {
        await _slack.ShortcutAsync(_ana, "log");
        _clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(200, (await _http.ReplayAsync()).Status);

        var (first, second) = (_app.Seen.First(), _app.Seen.Last());
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(first.Headers["X-Slack-Signature"].ToString(), second.Headers["X-Slack-Signature"].ToString());
    }

    [Fact]
    public async Task An_event_is_repeated_with_its_number_and_reason()
    {
        _app.Answer = context =>
        {
            context.Response.StatusCode = _app.Seen.Count < 4 ? 500 : 200;
            return Task.CompletedTask;
        };

        var delivery = await _slack.MentionAsync(_ana, _channel, "hi");
        foreach (var minutes in new[] { 1, 5 })
        {
            await _clock.UntilWaitedForAsync(TimeSpan.FromMinutes(minutes));
            _clock.Advance(TimeSpan.FromMinutes(minutes));
        }

        Assert.True(await delivery.Completion);
        Assert.Equal(["", "1", "2", "3"], _app.Seen.Select(seen => seen.Headers["X-Slack-Retry-Num"].ToString()));
        Assert.Equal("http_error", _app.Seen.Last().Headers["X-Slack-Retry-Reason"].ToString());
        Assert.Single(_app.Seen.Select(seen => seen.Body).Distinct());
    }

    [Fact]
    public async Task An_event_is_not_repeated_against_the_apps_wish()
    {
        _app.Answer = context =>
        {
            context.Response.StatusCode = 500;
            context.Response.Headers["X-Slack-No-Retry"] = "1";
            return Task.CompletedTask;
        };

        var delivery = await _slack.MentionAsync(_ana, _channel, "hi");

        Assert.False(await delivery.Completion);
        Assert.Single(delivery.Attempts);
    }

    [Fact]
    public async Task An_answer_after_three_seconds_is_too_late()
    {
        var release = new TaskCompletionSource();
        _app.Answer = _ => release.Task;

        var slash = _slack.SlashAsync(_ana, _channel, "/coach");
        await _app.Arrived.WaitAsync();
        _clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("operation_timeout", (await slash).Problem);
        release.SetResult();
    }

    [Fact]
    public async Task The_url_is_verified_by_a_challenge_and_the_certificate_without_a_signature()
    {
        _app.Answer = context => context.Response.WriteAsync(_app.Seen.Last().Path == "/events" ? "c1" : "");

        Assert.Equal(new HttpReply(200, "c1"), await _http.VerifyUrlAsync("c1"));
        Assert.Equal(new HttpReply(200, ""), await _http.CheckCertificateAsync());

        var (verify, check) = (_app.Seen.First(), _app.Seen.Last());
        Assert.Equal("url_verification", (string?)JsonNode.Parse(verify.Body)!["type"]);
        Assert.NotEmpty(verify.Headers["X-Slack-Signature"].ToString());
        Assert.StartsWith("ssl_check=1", check.Body);
        Assert.Empty(check.Headers["X-Slack-Signature"].ToString());
    }

    [Fact]
    public async Task A_body_that_is_not_json_can_be_posted_signed()
    {
        await _http.PostAsync("application/json", "<oops>");

        var (_, body, headers) = _app.Seen.Single();
        Assert.Equal(Signature(_slack.SigningSecret, headers, "<oops>"), headers["X-Slack-Signature"].ToString());
        Assert.Equal("<oops>", body);
    }

    private static string Signature(string secret, IHeaderDictionary headers, string body)
    {
        var signed = $"v0:{headers["X-Slack-Request-Timestamp"]}:{body}";
        return "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed)));
    }
}
