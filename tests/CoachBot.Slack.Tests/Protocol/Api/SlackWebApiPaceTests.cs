using System.Net;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Tests.Protocol.Fakes;

namespace CoachBot.Slack.Tests.Protocol.Api;

/// <summary>How calls keep Slack's limits.</summary>
public class SlackWebApiPaceTests
{
    private readonly ApiScene _scene = new();

    public SlackWebApiPaceTests() => _scene.Http.Rule = _ => """{"ok":true,"channel":{"id":"C1"},"ts":"1.2","view":{"id":"V1"}}""";

    [Fact]
    public async Task A_conversation_gets_one_message_a_second()
    {
        _scene.Http.Rule = _ => """{"ok":true,"channel":"D1","ts":"1.2"}""";
        await PostAsync("D1");

        var second = PostAsync("D1");
        var third = PostAsync("D1");
        await PostAsync("D2");

        Assert.Equal((2, false, false), (_scene.Http.Count, second.IsCompleted, third.IsCompleted));
        await _scene.Time.AdvanceToAsync(wait => wait == TimeSpan.FromSeconds(1));
        await second.SoonAsync();
        Assert.False(third.IsCompleted);
        await _scene.Time.AdvanceToAsync(wait => wait == TimeSpan.FromSeconds(2));
        await third.SoonAsync();
    }

    [Fact]
    public async Task A_method_keeps_to_its_tier_after_a_burst()
    {
        for (var call = 0; call < SlackLimits.Tier3 / 4; call++)
            await _scene.Api.GetConversationAsync(ApiScene.Token, "C1");

        var next = _scene.Api.GetConversationAsync(ApiScene.Token, "C1");
        var ofAnotherWorkspace = _scene.Api.GetConversationAsync(new SlackSecret("xoxb-other"), "C1");

        await ofAnotherWorkspace.SoonAsync();
        Assert.False(next.IsCompleted);
        await _scene.Time.AdvanceToAsync(wait => wait == TimeSpan.FromMinutes(1) / SlackLimits.Tier3);
        await next.SoonAsync();
    }

    [Fact]
    public async Task A_refused_post_waits_as_long_as_Slack_asks_and_the_workspace_slows_down()
    {
        _scene.Http.Then("", HttpStatusCode.TooManyRequests, retryAfter: 7).Then("""{"ok":true,"channel":"D1","ts":"1.2"}""");
        var before = _scene.Api.PostsPerSecond(ApiScene.Token);

        var posting = PostAsync("D1");
        await _scene.Time.WaitingAsync(wait => wait == TimeSpan.FromSeconds(7));
        Assert.Equal(before / 2, _scene.Api.PostsPerSecond(ApiScene.Token));
        await _scene.Time.AdvanceToAsync(wait => wait == TimeSpan.FromSeconds(7));

        await posting.SoonAsync();
        Assert.Equal((before / 2) + PostingPace.Step, _scene.Api.PostsPerSecond(ApiScene.Token));
    }

    [Fact]
    public async Task A_refusal_holds_back_the_other_calls_of_the_method_too()
    {
        _scene.Http.Then("", HttpStatusCode.TooManyRequests, retryAfter: 7);
        var refused = _scene.Api.GetConversationAsync(ApiScene.Token, "C1");
        await _scene.Time.WaitingAsync(wait => wait == TimeSpan.FromSeconds(7));

        var other = _scene.Api.GetConversationAsync(ApiScene.Token, "C2");

        Assert.False(other.IsCompleted);
        await _scene.Time.AdvanceToAsync(wait => wait == TimeSpan.FromSeconds(7));
        await Task.WhenAll(refused, other).SoonAsync();
    }

    [Fact]
    public async Task A_wait_longer_than_the_longest_comes_back_as_an_error()
    {
        _scene.Http.Then("""{"ok":false,"error":"ratelimited"}""", HttpStatusCode.TooManyRequests, retryAfter: 31);

        var error = await Assert.ThrowsAsync<SlackApiException>(() => PostAsync("D1"));

        Assert.Equal((SlackErrorKind.Transient, false, TimeSpan.FromSeconds(31)), (error.Kind, error.MayHaveHappened, error.RetryAfter));
    }

    [Fact]
    public async Task Opening_a_form_fails_rather_than_waits()
    {
        var form = new ModalView(new PlainText("Log"), []);
        _scene.Http.Then("", HttpStatusCode.TooManyRequests, retryAfter: 5);

        Task OpenAsync(string trigger) => _scene.Api.OpenViewAsync(ApiScene.Token, new SlackSecret(trigger), form);
        var refused = await Assert.ThrowsAsync<SlackApiException>(() => OpenAsync("t1"));
        var heldBack = await Assert.ThrowsAsync<SlackApiException>(() => OpenAsync("t2"));

        Assert.Equal(("ratelimited", "held_back", 1), (refused.Code, heldBack.Code, _scene.Http.Count));
    }

    private Task<PostedMessage> PostAsync(string channel) =>
        _scene.Api.PostMessageAsync(ApiScene.Token, new OutgoingMessage(channel, "Hi"));
}
