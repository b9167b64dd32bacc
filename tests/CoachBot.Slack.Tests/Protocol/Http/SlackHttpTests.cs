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
    private readonly HttpScene _scene = new();

    private FakeConsumer Consumer => _scene.Consumer;

    private SlackHttp Http => _scene.Http;

    private static string CommandForm(string trigger = Payloads.TriggerId) =>
        $"token=old&team_id=T1&channel_id=C1&channel_name=general&user_id=U1&user_name=alice&command=%2Fcoach&text=log+3+%26+more"
        + $"&response_url={Uri.EscapeDataString(Payloads.ResponseUrl)}&trigger_id={trigger}";

    private static string InteractionForm(string payload) => $"payload={Uri.EscapeDataString(payload)}";

    [Fact]
    public async Task A_command_is_answered_in_the_body()
    {
        Consumer.Answer = _ => Task.FromResult(SlackAnswer.Message(new ReplyMessage("Logged")));

        var (status, body) = await _scene.PostAsync(Http.CommandsAsync, CommandForm());

        Assert.Equal((200, """{"text":"Logged"}"""), (status, body));
        var command = await Consumer.NextAsync<SlashCommand>();
        Assert.Equal(("/coach", "log 3 & more", "U1", "C1", Payloads.TriggerId),
            (command.Command, command.Text, command.UserId, command.ChannelId, command.TriggerId.Reveal()));
        Assert.DoesNotContain(Payloads.TriggerId, command.Id);
    }

    [Fact]
    public async Task A_form_and_a_suggestion_are_answered_in_the_body_and_a_button_is_not()
    {
        Consumer.Answer = received => Task.FromResult(received switch
        {
            ViewSubmission => SlackAnswer.Errors(new Dictionary<string, string> { ["amount"] = "At least 1" }),
            BlockSuggestion => SlackAnswer.Suggestions([new SelectOption(new PlainText("replies"), "g1")]),
            _ => SlackAnswer.Message(new ReplyMessage("lost")),
        });

        Assert.Equal((200, """{"response_action":"errors","errors":{"amount":"At least 1"}}"""),
            await _scene.PostAsync(Http.InteractionsAsync, InteractionForm(Payloads.Submission)));
        Assert.Equal((200, """{"options":[{"text":{"type":"plain_text","text":"replies"},"value":"g1"}]}"""),
            await _scene.PostAsync(Http.InteractionsAsync, InteractionForm(Payloads.Suggestion)));
        var button = Payloads.Button.Replace(Payloads.TriggerId, "other");
        Assert.Equal((200, ""), await _scene.PostAsync(Http.InteractionsAsync, InteractionForm(button)));
    }

    [Fact]
    public async Task An_event_sent_again_is_handled_once()
    {
        var body = Payloads.EventBody("Ev1", Payloads.DirectMessage);

        Assert.Equal((200, ""), await _scene.PostAsync(Http.EventsAsync, body));
        Assert.Equal((200, ""), await _scene.PostAsync(Http.EventsAsync, body, ("X-Slack-Retry-Num", "1")));

        Assert.Equal(1, Consumer.Count);
    }

    [Fact]
    public async Task An_event_that_failed_gets_500_and_its_repeat_is_handled()
    {
        Consumer.Answer = _ => throw new InvalidOperationException("no disk");
        var body = Payloads.EventBody("Ev1", Payloads.DirectMessage);
        Assert.Equal((500, ""), await _scene.PostAsync(Http.EventsAsync, body));
        await Consumer.NextAsync<MessageReceived>();

        Consumer.Answer = _ => Task.FromResult(SlackAnswer.Empty);
        Assert.Equal((200, ""), await _scene.PostAsync(Http.EventsAsync, body, ("X-Slack-Retry-Num", "1")));

        Assert.Equal(1, (await Consumer.NextAsync<MessageReceived>()).Retry);
    }

    [Fact]
    public async Task A_replayed_request_is_not_handled_twice()
    {
        Consumer.Answer = _ => Task.FromResult(SlackAnswer.Message(new ReplyMessage("Logged")));

        var first = await _scene.PostAsync(Http.CommandsAsync, CommandForm());
        var replayed = await _scene.PostAsync(Http.CommandsAsync, CommandForm());
        await _scene.PostAsync(Http.InteractionsAsync, InteractionForm(Payloads.Closed));
        await _scene.PostAsync(Http.InteractionsAsync, InteractionForm(Payloads.Closed));

        Assert.Equal(first, replayed);
        Assert.Equal(2, Consumer.Count);
    }

    [Fact]
    public async Task The_address_is_verified_by_its_challenge() =>
        Assert.Equal((200, "3eZbrw1a"),
            await _scene.PostAsync(Http.EventsAsync, """{"token":"old","challenge":"3eZbrw1a","type":"url_verification"}"""));

    [Fact]
    public async Task An_unsigned_challenge_gets_nothing() =>
        Assert.Equal((401, ""), await _scene.SendAsync(Http.EventsAsync, """{"challenge":"3eZbrw1a","type":"url_verification"}"""));

    [Fact]
    public async Task The_certificate_check_gets_an_empty_200_though_unsigned()
    {
        Assert.Equal((200, ""), await _scene.SendAsync(Http.CommandsAsync, "ssl_check=1&token=old"));
        Assert.Equal(0, Consumer.Count);
    }

    [Theory]
    [InlineData("command=%2Fcoach")]
    [InlineData("ssl_check=0")]
    [InlineData("")]
    public async Task Other_unsigned_commands_get_401(string body) =>
        Assert.Equal((401, ""), await _scene.SendAsync(Http.CommandsAsync, body));

    [Fact]
    public async Task A_certificate_check_of_more_than_a_few_bytes_is_none() =>
        Assert.Equal((401, ""), await _scene.SendAsync(Http.CommandsAsync, $"ssl_check=1&token={new string('a', 2000)}"));

    [Fact]
    public async Task A_bad_a_stale_and_a_missing_signature_get_401_and_nothing_more()
    {
        var body = CommandForm();
        var now = _scene.Time.GetUtcNow();
        var stale = now.AddMinutes(-6);
        var other = new SlackSignature(new SlackSecret("other"));

        Assert.Equal((401, ""), await _scene.SendAsync(Http.CommandsAsync, body, HttpScene.Signed(other, now, body)));
        Assert.Equal((401, ""), await _scene.SendAsync(Http.CommandsAsync, body, HttpScene.Signed(HttpScene.Signature, stale, body)));
        Assert.Equal((401, ""), await _scene.SendAsync(Http.InteractionsAsync, InteractionForm(Payloads.Button)));
        Assert.Equal((401, ""), await _scene.SendAsync(Http.EventsAsync, "{}", HttpScene.Headers(now, "v0=00")));
        Assert.Equal(0, Consumer.Count);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_gets_413()
    {
        var (status, body) = await _scene.PostAsync(Http.CommandsAsync, CommandForm() + new string('a', 4096));

        Assert.Equal((413, ""), (status, body));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"type":"app_rate_limited","team_id":"T1"}""")]
    [InlineData("""{"type":"event_callback"}""")]
    [InlineData("null")]
    public async Task A_signed_body_that_is_no_event_is_skipped(string body)
    {
        Assert.Equal((200, ""), await _scene.PostAsync(Http.EventsAsync, body));
        Assert.Equal(0, Consumer.Count);
    }

    [Theory]
    [InlineData("nothing=here")]
    [InlineData("payload=nojson")]
    [InlineData("payload=null")]
    public async Task A_signed_form_that_is_no_interaction_is_skipped(string body) =>
        Assert.Equal((200, ""), await _scene.PostAsync(Http.InteractionsAsync, body));

    [Fact]
    public async Task Map_ServesTheThreeAddressesOnKestrel()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        Http.Map(app, CancellationToken.None);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        var answer = await SignedAsync(client, SlackHttp.EventsPath, """{"challenge":"abc","type":"url_verification"}""");
        var command = await SignedAsync(client, SlackHttp.CommandsPath, CommandForm());
        var unsigned = await client.PostAsync(SlackHttp.InteractionsPath, new StringContent("payload={}"));
        var got = await client.GetAsync(SlackHttp.EventsPath);

        Assert.Equal("abc", await answer.Content.ReadAsStringAsync());
        Assert.Equal((200, 401, 405), ((int)command.StatusCode, (int)unsigned.StatusCode, (int)got.StatusCode));
        Assert.Equal("/coach", (await Consumer.NextAsync<SlashCommand>()).Command);
    }

    [Fact]
    public async Task No_log_names_a_secret()
    {
        Consumer.Answer = received => throw new InvalidOperationException($"failed for {received}");
        await _scene.PostAsync(Http.CommandsAsync, CommandForm());
        await _scene.PostAsync(Http.InteractionsAsync, InteractionForm(Payloads.Submission));
        await _scene.SendAsync(Http.CommandsAsync, CommandForm());

        Assert.Contains("failed for SlashCommand", _scene.Log.Text);
        Assert.All([Payloads.TriggerId, Payloads.ResponseUrl, "signing-secret", "v0="], secret =>
            Assert.DoesNotContain(secret, _scene.Log.Text));
    }

    private Task<HttpResponseMessage> SignedAsync(HttpClient client, string path, string body)
    {
        var content = new StringContent(body);
        foreach (var (name, value) in HttpScene.Signed(HttpScene.Signature, _scene.Time.GetUtcNow(), body))
            content.Headers.Add(name, value);
        return client.PostAsync(path, content);
    }
}
