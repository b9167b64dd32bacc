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
            """{"channel":"D1","text":"Hi","blocks":[{"type":"divider"}],"metadata":{"event_type":"nudge","event_payload":{"id":"42"}},"unfurl_links":false,"unfurl_media":false}""",
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

        Assert.Equal(new SlackConversation("C1") { Name = "general", IsMember = true }, await _scene.Api.GetConversationAsync(ApiScene.Token, "C1"));
        Assert.Equal("channel=C1", (await _scene.RequestAsync()).Body);
    }

    [Fact]
    public async Task ReadAllHistory_FollowsTheCursorAndBringsMetadata()
    {
        _scene.Http
            .Then("""{"ok":true,"messages":[{"ts":"3.0","text":"c","bot_id":"B1","metadata":{"event_type":"nudge","event_payload":{"id":"42","n":7}}}],"has_more":true,"response_metadata":{"next_cursor":"bmV4dA=="}}""")
            .Then("""{"ok":true,"messages":[{"ts":"2.0","text":"b","user":"U1"}],"has_more":false,"response_metadata":{"next_cursor":""}}""");

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
    public async Task OpenView_SendsTheTriggerAndReturnsTheViewsHash()
    {
        _scene.Http.Then($$"""{"ok":true,"view":{{Payloads.View}} }""");
        var view = new ModalView(new PlainText("Log"), [new DividerBlock()]) { CallbackId = "log", Submit = new PlainText("Send") };

        var state = await _scene.Api.OpenViewAsync(ApiScene.Token, new SlackSecret("t1"), view);

        Assert.Equal(("V1", "h1", "m"), (state.Id, state.Hash, state.PrivateMetadata));
        Assert.Equal(
            """{"trigger_id":"t1","view":{"type":"modal","title":{"type":"plain_text","text":"Log"},"submit":{"type":"plain_text","text":"Send"},"blocks":[{"type":"divider"}],"callback_id":"log"}}""",
            (await _scene.RequestAsync()).Body);
    }

    [Fact]
    public async Task PushView_UpdateView_and_PublishView_call_their_methods()
    {
        _scene.Http.Rule = _ => """{"ok":true,"view":{"id":"V1","hash":"h2"}}""";
        var modal = new ModalView(new PlainText("Log"), []);

        await _scene.Api.PushViewAsync(ApiScene.Token, new SlackSecret("t1"), modal);
        await _scene.Api.UpdateViewAsync(ApiScene.Token, "V1", modal, hash: "h1");
        var home = await _scene.Api.PublishViewAsync(ApiScene.Token, "U1", new HomeView([]), hash: "h1");

        Assert.Equal("h2", home.Hash);
        Assert.EndsWith("views.push", (await _scene.RequestAsync()).Address.AbsoluteUri);
        var update = await _scene.RequestAsync();
        Assert.EndsWith("views.update", update.Address.AbsoluteUri);
        Assert.Equal("""{"view_id":"V1","view":{"type":"modal","title":{"type":"plain_text","text":"Log"},"blocks":[]},"hash":"h1"}""", update.Body);
        Assert.Equal("""{"user_id":"U1","view":{"type":"home","blocks":[]},"hash":"h1"}""", (await _scene.RequestAsync()).Body);
    }

    [Fact]
    public async Task GetUser_ReadsZoneLocaleAndName()
    {
        _scene.Http.Then("""{"ok":true,"user":{"id":"U1","team_id":"T1","name":"al","deleted":false,"real_name":"Alice A","tz":"Europe/Amsterdam","locale":"nl-NL","is_owner":true,"profile":{"display_name":"","real_name":"Alice A"}}}""");

        Assert.Equal(
            new SlackUser("U1", "Alice A") { TeamId = "T1", TimeZone = "Europe/Amsterdam", Locale = "nl-NL", IsAdmin = true },
            await _scene.Api.GetUserAsync(ApiScene.Token, "U1"));
    }

    [Fact]
    public async Task GetDoNotDisturb_AsksFiftyAtATime()
    {
        _scene.Http
            .Then("""{"ok":true,"users":{"U0":{"dnd_enabled":true,"next_dnd_start_ts":1450387800,"next_dnd_end_ts":1450423800}}}""")
            .Then("""{"ok":true,"users":{"U50":{"dnd_enabled":false,"next_dnd_start_ts":1,"next_dnd_end_ts":1}}}""");

        var found = await _scene.Api.GetDoNotDisturbAsync(ApiScene.Token, Enumerable.Range(0, 51).Select(n => $"U{n}"));

        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1450387800), found["U0"].Start);
        Assert.Equal(new DoNotDisturb(false, null, null), found["U50"]);
        Assert.Equal(50, WebUtility.UrlDecode((await _scene.RequestAsync()).Body).Split(',').Length);
        Assert.Equal("users=U50", (await _scene.RequestAsync()).Body);
    }

    [Fact]
    public async Task TestAuth_TellsWhoseTheTokenIs()
    {
        _scene.Http.Then("""{"ok":true,"url":"https://x.slack.com/","team":"X","user":"coach","team_id":"T1","user_id":"U9","bot_id":"B1"}""");

        Assert.Equal(new SlackIdentity("T1", "X", "U9", "coach") { BotId = "B1" }, await _scene.Api.TestAuthAsync(ApiScene.Token));
    }

    [Fact]
    public async Task Revoke_CallsWithTheTokenItself()
    {
        await _scene.Api.RevokeAsync(ApiScene.Token);

        Assert.Equal("Bearer xoxb-token-secret", (await _scene.RequestAsync()).Authorization);
    }

    [Fact]
    public async Task ExchangeCode_AuthenticatesByHeaderAndReturnsTheBotToken()
    {
        _scene.Http.Then("""{"ok":true,"access_token":"xoxb-new","token_type":"bot","scope":"commands,chat:write","bot_user_id":"U9","app_id":"A1","team":{"id":"T1","name":"X"},"enterprise":null,"authed_user":{"id":"U1"}}""");

        var installation = await _scene.Api.ExchangeCodeAsync("c1", new SlackSecret("s1"), new SlackSecret("code1"), new Uri("https://coach.test/oauth"));

        Assert.Equal(("xoxb-new", "T1", "U9", "U1"),
            (installation.BotToken.Reveal(), installation.TeamId, installation.BotUserId, installation.InstalledByUserId));
        Assert.Equal(["commands", "chat:write"], installation.Scopes);
        var request = await _scene.RequestAsync();
        Assert.Equal(("Basic YzE6czE=", "code=code1&redirect_uri=https%3A%2F%2Fcoach.test%2Foauth"), (request.Authorization, request.Body));
    }

    [Fact]
    public async Task UploadFile_AsksWhereToUploadsAndShares()
    {
        _scene.Http.Then("""{"ok":true,"upload_url":"https://files.slack.test/up/secret","file_id":"F1"}""").Then("OK - 5");

        var id = await _scene.Api.UploadFileAsync(ApiScene.Token, new FileUpload("a.csv", "a,b\n1"u8.ToArray(), "D1") { Comment = "Yours" });

        Assert.Equal("F1", id);
        Assert.Equal("filename=a.csv&length=5", (await _scene.RequestAsync()).Body);
        var upload = await _scene.RequestAsync();
        Assert.Equal(("https://files.slack.test/up/secret", null, "a,b\n1"), (upload.Address.AbsoluteUri, upload.Authorization, upload.Body));
        Assert.Equal("""{"files":[{"id":"F1","title":"a.csv"}],"channel_id":"D1","initial_comment":"Yours"}""", (await _scene.RequestAsync()).Body);
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
