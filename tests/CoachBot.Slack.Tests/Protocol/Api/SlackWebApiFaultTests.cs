using System.Net;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Tests.Protocol.Fakes;

namespace CoachBot.Slack.Tests.Protocol.Api;

/// <summary>What calls do when Slack or the network fails.</summary>
public class SlackWebApiFaultTests
{
    private static readonly OutgoingMessage Message = new("D1", "Hi");
    private readonly ApiScene _scene = new();

    [Theory]
    [InlineData("channel_not_found", SlackErrorKind.Permanent, false)]
    [InlineData("something_new", SlackErrorKind.Permanent, false)]
    [InlineData("token_revoked", SlackErrorKind.Ours, false)]
    [InlineData("account_inactive", SlackErrorKind.Ours, false)]
    [InlineData("fatal_error", SlackErrorKind.Transient, true)]
    public async Task An_error_of_Slack_has_its_code_and_kind(string code, SlackErrorKind kind, bool mayHaveHappened)
    {
        _scene.Http.Then($$"""{"ok":false,"error":"{{code}}"}""");

        var error = await FailsAsync(() => _scene.Api.PostMessageAsync(ApiScene.Token, Message));

        Assert.Equal((code, kind, mayHaveHappened, "chat.postMessage"), (error.Code, error.Kind, error.MayHaveHappened, error.Method));
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        _scene.Http.Then("""{"ok":false,"error":"missing_scope","needed":"dnd:read","provided":"chat:write"}""");

        var error = await FailsAsync(() => _scene.Api.GetDoNotDisturbAsync(ApiScene.Token, ["U1"]));

        Assert.Equal(
            (SlackErrorKind.Ours, "dnd:read", "dnd.teamInfo failed: missing_scope (needs dnd:read)"),
            (error.Kind, error.NeededScope, error.Message));
    }

    [Fact]
    public async Task A_post_whose_connection_broke_may_have_happened_and_is_not_repeated()
    {
        _scene.Http.Then(new HttpRequestException(HttpRequestError.ResponseEnded));

        var error = await FailsAsync(() => _scene.Api.PostMessageAsync(ApiScene.Token, Message));

        Assert.Equal(("network", SlackErrorKind.Transient, true, 1), (error.Code, error.Kind, error.MayHaveHappened, _scene.Http.Count));
    }

    [Fact]
    public async Task A_post_that_may_repeat_is_repeated()
    {
        _scene.Http.Then(new HttpRequestException(HttpRequestError.ResponseEnded)).Then("""{"ok":true,"channel":"D1","ts":"1.2"}""");

        var posting = _scene.Api.PostMessageAsync(ApiScene.Token, Message, mayRepeat: true);
        await _scene.Time.AdvanceToAsync(wait => wait <= CallSender.FirstWait);
        // The same conversation takes one message a second.
        await _scene.Time.AdvanceToAsync(wait => wait <= SlackLimits.BetweenMessages);

        Assert.Equal("1.2", (await posting.SoonAsync()).Ts);
    }

    [Fact]
    public async Task A_post_that_never_left_is_repeated()
    {
        _scene.Http.Then(new HttpRequestException(HttpRequestError.ConnectionError)).Then("""{"ok":true,"channel":"D1","ts":"1.2"}""");

        var posting = _scene.Api.PostMessageAsync(ApiScene.Token, Message);
        await _scene.Time.AdvanceToAsync(wait => wait <= CallSender.FirstWait);
        await _scene.Time.AdvanceToAsync(wait => wait <= SlackLimits.BetweenMessages);

        Assert.Equal("1.2", (await posting.SoonAsync()).Ts);
    }

    [Fact]
    public async Task A_reading_is_repeated_a_few_times()
    {
        for (var time = 0; time < CallSender.Tries; time++)
            _scene.Http.Then("oops", HttpStatusCode.BadGateway);

        var reading = FailsAsync(() => _scene.Api.GetUserAsync(ApiScene.Token, "U1"));
        await _scene.Time.AdvanceToAsync(wait => wait <= CallSender.FirstWait);
        await _scene.Time.AdvanceToAsync(wait => wait > CallSender.FirstWait && wait <= CallSender.FirstWait * 2);

        Assert.Equal(("http_502", CallSender.Tries), ((await reading.SoonAsync()).Code, _scene.Http.Count));
    }

    [Fact]
    public async Task A_silent_Slack_is_given_up_after_a_while()
    {
        _scene.Http.ThenSilence();

        var posting = FailsAsync(() => _scene.Api.PostMessageAsync(ApiScene.Token, Message));
        await _scene.RequestAsync();
        await _scene.Time.AdvanceToAsync(wait => wait == TimeSpan.FromSeconds(10));

        var error = await posting.SoonAsync();
        Assert.Equal(("timeout", true), (error.Code, error.MayHaveHappened));
    }

    [Fact]
    public async Task A_caller_that_gives_up_sees_its_own_cancellation()
    {
        _scene.Http.ThenSilence();
        using var cancel = new CancellationTokenSource();

        var posting = _scene.Api.PostMessageAsync(ApiScene.Token, Message, cancel: cancel.Token);
        await _scene.RequestAsync();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posting.SoonAsync());
    }

    [Theory]
    [InlineData("<html>proxy</html>")]
    [InlineData("null")]
    [InlineData("""{"ok":true}""")]
    public async Task An_answer_that_is_no_answer_may_have_happened(string body)
    {
        _scene.Http.Then(body);

        var error = await FailsAsync(() => _scene.Api.PostMessageAsync(ApiScene.Token, Message));

        Assert.Equal(("unreadable", SlackErrorKind.Transient, true), (error.Code, error.Kind, error.MayHaveHappened));
    }

    [Fact]
    public async Task A_response_url_that_Slack_no_longer_knows_is_permanent()
    {
        _scene.Http.Then("expired_url", HttpStatusCode.NotFound);
        var url = new SlackResponseUrl(new SlackSecret(Payloads.ResponseUrl), _scene.Time.GetUtcNow());

        var error = await FailsAsync(() => _scene.Api.RespondAsync(url, new ReplyMessage("Hi")));

        Assert.Equal(("http_404", SlackErrorKind.Permanent), (error.Code, error.Kind));
    }

    [Fact]
    public async Task No_log_or_exception_names_a_secret()
    {
        var url = new SlackResponseUrl(new SlackSecret(Payloads.ResponseUrl), _scene.Time.GetUtcNow());
        var broken = new SlackResponseUrl(new SlackSecret("response-secret"), _scene.Time.GetUtcNow());
        var secret = new SlackSecret("s1-secret");
        _scene.Http.Rule = _ => """{"ok":false,"error":"invalid_auth"}""";

        var form = new ModalView(new PlainText("t"), []);
        var errors = new[]
        {
            await FailsAsync(() => _scene.Api.PostMessageAsync(ApiScene.Token, Message)),
            await FailsAsync(() => _scene.Api.OpenViewAsync(ApiScene.Token, new SlackSecret(Payloads.TriggerId), form)),
            await FailsAsync(() => _scene.Api.ExchangeCodeAsync("c1", secret, new SlackSecret("code-secret"), null)),
            await FailsAsync(() => _scene.Api.RespondAsync(broken, new ReplyMessage("Hi"))),
        };
        _scene.Http.Then("gone", HttpStatusCode.Gone);
        var last = await FailsAsync(() => _scene.Api.RespondAsync(url, new ReplyMessage("Hi")));

        var text = _scene.Log.Text + string.Join('\n', errors.Append(last)) + ApiScene.Token + url + broken;
        Assert.DoesNotContain("-secret", text);
    }

    private static async Task<SlackApiException> FailsAsync(Func<Task> call) => await Assert.ThrowsAsync<SlackApiException>(call);
}
