using System.Text;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Protocol.Http;
using CoachBot.Slack.Tests.Protocol.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Slack.Tests.Protocol.Http;

/// <summary>The three addresses that Slack posts to.</summary>
public class SlackHttpTests
{
    private static readonly SlackSignature Signature = new(new SlackSecret("signing-secret"));

    private readonly HandTime _time = new();
    private readonly FakeConsumer _consumer = new();
    private readonly ListLog<SlackHttp> _log = new();
    private readonly SlackHttp _http;

    public SlackHttpTests() =>
        _http = new SlackHttp(_consumer, new SlackHttpOptions { SigningSecret = new SlackSecret("signing-secret"), MaxBodyBytes = 4096 }, _time, _log);

    private static string CommandForm(string trigger = Payloads.TriggerId) =>
        $"token=old&team_id=T1&channel_id=C1&channel_name=general&user_id=U1&user_name=alice&command=%2Fcoach&text=log+3+%26+more"
        + $"&response_url={Uri.EscapeDataString(Payloads.ResponseUrl)}&trigger_id={trigger}";

    private static string InteractionForm(string payload) => $"payload={Uri.EscapeDataString(payload)}";

    [Fact]
    public async Task A_command_is_answered_in_the_body()
    {
        _consumer.Answer = _ => Task.FromResult(SlackAnswer.Message(new ReplyMessage("Logged")));

        var (status, body) = await PostAsync(_http.CommandsAsync, CommandForm());

        Assert.Equal((200, """{"text":"Logged"}"""), (status, body));
        var command = await _consumer.NextAsync<SlashCommand>();
        Assert.Equal(("/coach", "log 3 & more", "U1", "C1", Payloads.TriggerId),
            (command.Command, command.Text, command.UserId, command.ChannelId, command.TriggerId.Reveal()));
        Assert.DoesNotContain(Payloads.TriggerId, command.Id);
    }

    [Fact]
    public async Task A_form_and_a_suggestion_are_answered_in_the_body_and_a_button_is_not()
    {
        _consumer.Answer = received => Task.FromResult(received switch
        {
            ViewSubmission => SlackAnswer.Errors(new Dictionary<string, string> { ["amount"] = "At least 1" }),
            BlockSuggestion => SlackAnswer.Suggestions([new SelectOption(new PlainText("replies"), "g1")]),
            _ => SlackAnswer.Message(new ReplyMessage("lost")),
        });

        Assert.Equal((200, """{"response_action":"errors","errors":{"amount":"At least 1"}}"""),
            await PostAsync(_http.InteractionsAsync, InteractionForm(Payloads.Submission)));
        Assert.Equal((200, """{"options":[{"text":{"type":"plain_text","text":"replies"},"value":"g1"}]}"""),
            await PostAsync(_http.InteractionsAsync, InteractionForm(Payloads.Suggestion)));
        Assert.Equal((200, ""), await PostAsync(_http.InteractionsAsync, InteractionForm(Payloads.Button.Replace(Payloads.TriggerId, "other"))));
    }

    [Fact]
    public async Task An_event_sent_again_is_handled_once()
    {
        var body = Payloads.EventBody("Ev1", Payloads.DirectMessage);

        Assert.Equal((200, ""), await PostAsync(_http.EventsAsync, body));
        Assert.Equal((200, ""), await PostAsync(_http.EventsAsync, body, ("X-Slack-Retry-Num", "1"), ("X-Slack-Retry-Reason", "http_timeout")));

        Assert.Equal(1, _consumer.Count);
    }

    [Fact]
    public async Task An_event_that_failed_gets_500_and_its_repeat_is_handled()
    {
        _consumer.Answer = _ => throw new InvalidOperationException("no disk");
        var body = Payloads.EventBody("Ev1", Payloads.DirectMessage);
        Assert.Equal((500, ""), await PostAsync(_http.EventsAsync, body));
        await _consumer.NextAsync<MessageReceived>();

        _consumer.Answer = _ => Task.FromResult(SlackAnswer.Empty);
        Assert.Equal((200, ""), await PostAsync(_http.EventsAsync, body, ("X-Slack-Retry-Num", "1")));

        Assert.Equal(1, (await _consumer.NextAsync<MessageReceived>()).Retry);
    }

    [Fact]
    public async Task A_replayed_request_is_not_handled_twice()
    {
        _consumer.Answer = _ => Task.FromResult(SlackAnswer.Message(new ReplyMessage("Logged")));

        var first = await PostAsync(_http.CommandsAsync, CommandForm());
        var replayed = await PostAsync(_http.CommandsAsync, CommandForm());
        await PostAsync(_http.InteractionsAsync, InteractionForm(Payloads.Closed));
        await PostAsync(_http.InteractionsAsync, InteractionForm(Payloads.Closed));

        Assert.Equal(first, replayed);
        Assert.Equal(2, _consumer.Count);
    }

    [Fact]
    public async Task The_address_is_verified_by_its_challenge() =>
        Assert.Equal((200, "3eZbrw1a"),
            await PostAsync(_http.EventsAsync, """{"token":"old","challenge":"3eZbrw1a","type":"url_verification"}"""));

    [Fact]
    public async Task An_unsigned_challenge_gets_nothing() =>
        Assert.Equal((401, ""), await SendAsync(_http.EventsAsync, """{"challenge":"3eZbrw1a","type":"url_verification"}"""));

    [Fact]
    public async Task The_certificate_check_gets_an_empty_200_though_unsigned()
    {
        Assert.Equal((200, ""), await SendAsync(_http.CommandsAsync, "ssl_check=1&token=old"));
        Assert.Equal(0, _consumer.Count);
    }

    [Theory]
    [InlineData("command=%2Fcoach")]
    [InlineData("ssl_check=0")]
    [InlineData("")]
    public async Task Other_unsigned_commands_get_401(string body) => Assert.Equal((401, ""), await SendAsync(_http.CommandsAsync, body));

    [Fact]
    public async Task A_certificate_check_of_more_than_a_few_bytes_is_none() =>
        Assert.Equal((401, ""), await SendAsync(_http.CommandsAsync, $"ssl_check=1&token={new string('a', 2000)}"));

    [Fact]
    public async Task A_bad_a_stale_and_a_missing_signature_get_401_and_nothing_more()
    {
        var body = CommandForm();
        var now = _time.GetUtcNow();
        var stale = now.AddMinutes(-6);
        var other = new SlackSignature(new SlackSecret("other"));

        Assert.Equal((401, ""), await SendAsync(_http.CommandsAsync, body, Headers(now, other.Sign(now, Encoding.UTF8.GetBytes(body)))));
        Assert.Equal((401, ""), await SendAsync(_http.CommandsAsync, body, Headers(stale, Signature.Sign(stale, Encoding.UTF8.GetBytes(body)))));
        Assert.Equal((401, ""), await SendAsync(_http.InteractionsAsync, InteractionForm(Payloads.Button)));
        Assert.Equal((401, ""), await SendAsync(_http.EventsAsync, Payloads.EventBody("Ev1", Payloads.DirectMessage), Headers(now, "v0=00")));
        Assert.Equal(0, _consumer.Count);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_gets_413()
    {
        var (status, body) = await PostAsync(_http.CommandsAsync, CommandForm() + new string('a', 4096));

        Assert.Equal((413, ""), (status, body));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"type":"app_rate_limited","team_id":"T1"}""")]
    [InlineData("""{"type":"event_callback"}""")]
    [InlineData("null")]
    public async Task A_signed_body_that_is_no_event_is_skipped(string body)
    {
        Assert.Equal((200, ""), await PostAsync(_http.EventsAsync, body));
        Assert.Equal(0, _consumer.Count);
    }

    [Theory]
    [InlineData("nothing=here")]
    [InlineData("payload=nojson")]
    [InlineData("payload=null")]
    public async Task A_signed_form_that_is_no_interaction_is_skipped(string body) =>
        Assert.Equal((200, ""), await PostAsync(_http.InteractionsAsync, body));

    [Fact]
    public async Task Map_ServesTheThreeAddressesOnKestrel()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        _http.Map(app, CancellationToken.None);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        var answer = await SignedAsync(client, SlackHttp.EventsPath, """{"challenge":"abc","type":"url_verification"}""");
        var command = await SignedAsync(client, SlackHttp.CommandsPath, CommandForm());
        var unsigned = await client.PostAsync(SlackHttp.InteractionsPath, new StringContent("payload={}"));
        var got = await client.GetAsync(SlackHttp.EventsPath);

        Assert.Equal("abc", await answer.Content.ReadAsStringAsync());
        Assert.Equal((200, 401, 405), ((int)command.StatusCode, (int)unsigned.StatusCode, (int)got.StatusCode));
        Assert.Equal("/coach", (await _consumer.NextAsync<SlashCommand>()).Command);
    }

    [Fact]
    public async Task No_log_names_a_secret()
    {
        _consumer.Answer = received => throw new InvalidOperationException($"failed for {received}");
        await PostAsync(_http.CommandsAsync, CommandForm());
        await PostAsync(_http.InteractionsAsync, InteractionForm(Payloads.Submission));
        await SendAsync(_http.CommandsAsync, CommandForm());

        Assert.Contains("failed for SlashCommand", _log.Text);
        Assert.All([Payloads.TriggerId, Payloads.ResponseUrl, "signing-secret", "v0="], secret => Assert.DoesNotContain(secret, _log.Text));
    }

    private Task<HttpResponseMessage> SignedAsync(HttpClient client, string path, string body)
    {
        var content = new StringContent(body);
        foreach (var (name, value) in Headers(_time.GetUtcNow(), Signature.Sign(_time.GetUtcNow(), Encoding.UTF8.GetBytes(body))))
            content.Headers.Add(name, value);
        return client.PostAsync(path, content);
    }

    private Task<(int Status, string Body)> PostAsync(
        Func<HttpContext, CancellationToken, Task> serve, string body, params (string Name, string Value)[] headers) =>
        SendAsync(serve, body, [.. headers, .. Headers(_time.GetUtcNow(), Signature.Sign(_time.GetUtcNow(), Encoding.UTF8.GetBytes(body)))]);

    private static (string Name, string Value)[] Headers(DateTimeOffset at, string signature) =>
        [(SlackSignature.TimestampHeader, $"{at.ToUnixTimeSeconds()}"), (SlackSignature.SignatureHeader, signature)];

    private static async Task<(int Status, string Body)> SendAsync(
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
