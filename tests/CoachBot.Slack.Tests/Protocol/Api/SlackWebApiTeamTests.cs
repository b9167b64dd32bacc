using System.Net;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Tests.Protocol.Fakes;

namespace CoachBot.Slack.Tests.Protocol.Api;

/// <summary>Views, members, tokens and files.</summary>
public class SlackWebApiTeamTests
{
    private readonly ApiScene _scene = new();

    [Fact]
    public async Task OpenView_SendsTheTriggerAndReturnsTheViewsHash()
    {
        _scene.Http.Then($$"""{"ok":true,"view":{{Payloads.View}} }""");
        var view = new ModalView(new PlainText("Log"), [new DividerBlock()]) { CallbackId = "log", Submit = new PlainText("Send") };

        var state = await _scene.Api.OpenViewAsync(ApiScene.Token, new SlackSecret("t1"), view);

        Assert.Equal(("V1", "h1", "m"), (state.Id, state.Hash, state.PrivateMetadata));
        Assert.Equal(
            """
            {"trigger_id":"t1","view":{"type":"modal","title":{"type":"plain_text","text":"Log"},
            "submit":{"type":"plain_text","text":"Send"},"blocks":[{"type":"divider"}],"callback_id":"log"}}
            """.OneLine(),
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
        Assert.Equal(
            """
            {"view_id":"V1","view":{"type":"modal","title":{"type":"plain_text","text":"Log"},"blocks":[]},
            "hash":"h1"}
            """.OneLine(),
            update.Body);
        Assert.Equal("""{"user_id":"U1","view":{"type":"home","blocks":[]},"hash":"h1"}""", (await _scene.RequestAsync()).Body);
    }

    [Fact]
    public async Task GetUser_ReadsZoneLocaleAndName()
    {
        _scene.Http.Then(
            """
            {"ok":true,"user":{"id":"U1","team_id":"T1","name":"al","deleted":false,"real_name":"Alice A",
            "tz":"Europe/Amsterdam","locale":"nl-NL","is_owner":true,"profile":{"display_name":"",
            "real_name":"Alice A"}}}
            """);

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
        _scene.Http.Then(
            """
            {"ok":true,"url":"https://x.slack.com/","team":"X","user":"coach","team_id":"T1","user_id":"U9",
            "bot_id":"B1"}
            """);

        Assert.Equal(new SlackIdentity("T1", "X", "U9", "coach") { BotId = "B1" }, await _scene.Api.TestAuthAsync(ApiScene.Token));
    }

    [Fact]
    public async Task TestAuth_TellsWhatTheTokenMayDo()
    {
        _scene.Http.Then("""{"ok":true,"team_id":"T1","user_id":"U9"}""", scopes: "commands, chat:write,");

        Assert.Equal(["commands", "chat:write"], (await _scene.Api.TestAuthAsync(ApiScene.Token)).Scopes);
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
        _scene.Http.Then(
            """
            {"ok":true,"access_token":"xoxb-new","token_type":"bot","scope":"commands,chat:write","bot_user_id":"U9",
            "app_id":"A1","team":{"id":"T1","name":"X"},"enterprise":null,"authed_user":{"id":"U1"}}
            """);

        var installation = await _scene.Api.ExchangeCodeAsync(
            "c1", new SlackSecret("s1"), new SlackSecret("code1"), new Uri("https://coach.test/oauth"));

        Assert.Equal(("xoxb-new", "T1", "U9", "U1"),
            (installation.BotToken.Reveal(), installation.TeamId, installation.BotUserId, installation.InstalledByUserId));
        Assert.Equal(["commands", "chat:write"], installation.Scopes);
        var request = await _scene.RequestAsync();
        Assert.Equal(("Basic YzE6czE=", "code=code1&redirect_uri=https%3A%2F%2Fcoach.test%2Foauth"), (request.Authorization, request.Body));
    }

    [Fact]
    public async Task UploadFiles_AsksWhereToUploadsEachAndSharesAllAtOnce()
    {
        _scene.Http.Then("""{"ok":true,"upload_url":"https://files.slack.test/up/secret","file_id":"F1"}""").Then("OK - 5")
            .Then("""{"ok":true,"upload_url":"https://files.slack.test/up/other","file_id":"F2"}""").Then("OK - 1");

        var share = new FileBundle("D1", [new("a.csv", "a,b\n1"u8.ToArray()), new("b.csv", "b"u8.ToArray())]) { Comment = "Yours" };

        var ids = await _scene.Api.UploadFilesAsync(ApiScene.Token, share);

        Assert.Equal(["F1", "F2"], ids);
        Assert.Equal("filename=a.csv&length=5", (await _scene.RequestAsync()).Body);
        var upload = await _scene.RequestAsync();
        Assert.Equal(
            ("https://files.slack.test/up/secret", null, "a,b\n1"), (upload.Address.AbsoluteUri, upload.Authorization, upload.Body));
        Assert.Equal("filename=b.csv&length=1", (await _scene.RequestAsync()).Body);
        Assert.Equal("b", (await _scene.RequestAsync()).Body);
        Assert.Equal(
            """{"files":[{"id":"F1","title":"a.csv"},{"id":"F2","title":"b.csv"}],"channel_id":"D1","initial_comment":"Yours"}""", (await _scene.RequestAsync()).Body);
    }
}
