using System.Net;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Tests.Protocol.Fakes;

namespace CoachBot.Slack.Tests.Protocol.Api;

/// <summary>What calls send and what becomes of their answers.</summary>
public class SlackWebApiTests
{
    private readonly ApiScene _scene = new();

    [Fact]
    public async Task PostMessage_SendsJsonWithTheTokenInTheHeader()
    {
        _scene.Http.Then("""{"ok":true,"channel":"D1","ts":"1.2"}""");

        var posted = await _scene.Api.PostMessageAsync(ApiScene.Token, new OutgoingMessage("D1", "Hi")
        {
            Blocks = [new DividerBlock()],
            Metadata = new MessageMetadata("nudge", new Dictionary<string, string> { ["id"] = "42" }),
        });

        Assert.Equal(new PostedMessage("D1", "1.2"), posted);
        var request = await _scene.RequestAsync();
        Assert.Equal("http://slack.test/api/chat.postMessage", request.Address.AbsoluteUri);
        Assert.Equal("Bearer xoxb-token-secret", request.Authorization);
        Assert.Equal("application/json; charset=utf-8", request.ContentType);
        Assert.Equal(
            """
            {"channel":"D1","text":"Hi","blocks":[{"type":"divider"}],"metadata":{"event_type":"nudge",
            "event_payload":{"id":"42"}},"unfurl_links":false,"unfurl_media":false}
            """.OneLine(),
            request.Body);
    }

    [Fact]
    public async Task PostEphemeral_NamesTheMemberAndLeavesMetadataOut()
    {
        await _scene.Api.PostEphemeralAsync(ApiScene.Token, "U1", new OutgoingMessage("C1", "psst"));

        Assert.Equal("""{"channel":"C1","user":"U1","text":"psst"}""", (await _scene.RequestAsync()).Body);
    }

    [Fact]
    public async Task UpdateMessage_TakesOldBlocksAwayWhereThereAreNone()
    {
        await _scene.Api.UpdateMessageAsync(ApiScene.Token, "1.2", new OutgoingMessage("D1", "later"));

        Assert.Equal("""{"channel":"D1","ts":"1.2","text":"later","blocks":[]}""", (await _scene.RequestAsync()).Body);
    }

    [Fact]
    public async Task DeleteMessage_NamesIt()
    {
        await _scene.Api.DeleteMessageAsync(ApiScene.Token, "D1", "1.2");

        Assert.Equal("""{"channel":"D1","ts":"1.2"}""", (await _scene.RequestAsync()).Body);
    }

    [Fact]
    public async Task OpenConversation_ReturnsTheIdOfTheDirectMessage()
    {
        _scene.Http.Then("""{"ok":true,"channel":{"id":"D7"}}""");

        Assert.Equal("D7", await _scene.Api.OpenConversationAsync(ApiScene.Token, "U1"));
        Assert.Equal("""{"users":"U1"}""", (await _scene.RequestAsync()).Body);
    }

    [Fact]
    public async Task GetConversation_TellsWhetherTheBotIsIn()
    {
        _scene.Http.Then("""{"ok":true,"channel":{"id":"C1","name":"general","is_member":true,"is_archived":false,"is_private":false}}""");

        Assert.Equal(
            new SlackConversation("C1") { Name = "general", IsMember = true },
            await _scene.Api.GetConversationAsync(ApiScene.Token, "C1"));
        Assert.Equal("channel=C1", (await _scene.RequestAsync()).Body);
    }

    [Fact]
    public async Task ReadAllHistory_FollowsTheCursorAndBringsMetadata()
    {
        _scene.Http
            .Then(
                """
                {"ok":true,"messages":[{"ts":"3.0","text":"c","bot_id":"B1","metadata":{"event_type":"nudge",
                "event_payload":{"id":"42","n":7}}}],"has_more":true,"response_metadata":{"next_cursor":"bmV4dA=="}}
                """)
            .Then(
                """
                {"ok":true,"messages":[{"ts":"2.0","text":"b","user":"U1"}],"has_more":false,
                "response_metadata":{"next_cursor":""}}
                """);

        var messages = new List<HistoryMessage>();
        await foreach (var message in _scene.Api.ReadAllHistoryAsync(ApiScene.Token, new HistoryQuery("D1") { Oldest = "1.0", Limit = 15 }))
            messages.Add(message);

        Assert.Equal(["3.0", "2.0"], messages.Select(message => message.Ts));
        Assert.Equal(("nudge", "42", "7"),
            (messages[0].Metadata!.EventType, messages[0].Metadata!.EventPayload["id"], messages[0].Metadata!.EventPayload["n"]));
        Assert.Equal("channel=D1&oldest=1.0&limit=15&include_all_metadata=true", (await _scene.RequestAsync()).Body);
        Assert.Equal("channel=D1&oldest=1.0&limit=15&cursor=bmV4dA%3D%3D&include_all_metadata=true", (await _scene.RequestAsync()).Body);
    }

    [Fact]
    public async Task Respond_StopsAfterFiveUses()
    {
        var url = new SlackResponseUrl(new SlackSecret(Payloads.ResponseUrl), _scene.Time.GetUtcNow());
        for (var use = 0; use < SlackLimits.ResponseUrlUses; use++)
            await _scene.Api.RespondAsync(url, new ReplyMessage("Hi") { ReplaceOriginal = true });

        var error = await Assert.ThrowsAsync<SlackApiException>(() => _scene.Api.RespondAsync(url, new ReplyMessage("Hi")));

        Assert.Equal(("response_url_used_up", 5, 0), (error.Code, _scene.Http.Count, url.UsesLeft));
        var request = await _scene.RequestAsync();
        Assert.Equal((Payloads.ResponseUrl, null, """{"text":"Hi","replace_original":true}"""),
            (request.Address.AbsoluteUri, request.Authorization, request.Body));
    }

    [Fact]
    public async Task Respond_StopsAfterThirtyMinutes()
    {
        var url = new SlackResponseUrl(new SlackSecret(Payloads.ResponseUrl), _scene.Time.GetUtcNow());
        _scene.Time.Advance(TimeSpan.FromMinutes(30));

        await Assert.ThrowsAsync<SlackApiException>(() => _scene.Api.RespondAsync(url, new ReplyMessage("Hi")));
        Assert.Equal(0, _scene.Http.Count);
    }
}
