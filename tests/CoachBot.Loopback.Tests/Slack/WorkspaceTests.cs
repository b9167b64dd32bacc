using System.Text.Json.Nodes;
using CoachBot.Loopback.Slack;

namespace CoachBot.Loopback.Tests.Slack;

public sealed class WorkspaceTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private LoopbackSlack _slack = null!;
    private RawApp _app = null!;
    private SlackUser _ana = null!;

    public async Task InitializeAsync()
    {
        _slack = await LoopbackSlack.StartAsync(new() { Time = _clock, EchoBotMessages = false });
        _app = new(_slack);
        _ana = _slack.AddUser("ana", "Europe/Berlin", "Ana Bell", "de-DE");
    }

    public async Task DisposeAsync() => await _slack.DisposeAsync();

    [Fact]
    public async Task A_user_is_told_with_zone_and_locale()
    {
        var user = (await _app.FormAsync("users.info", ("user", _ana.Id), ("include_locale", "true")))["user"]!;

        Assert.Equal(("Europe/Berlin", 3600, "de-DE"), ((string?)user["tz"], (int)user["tz_offset"]!, (string?)user["locale"]));
        Assert.Equal("user_not_found", (string?)(await _app.FormAsync("users.info", ("user", "U404")))["error"]);
    }

    [Fact]
    public async Task Deactivated_and_invisible_users_are_told_apart()
    {
        _ana.IsDeactivated = true;
        Assert.True((bool)(await _app.FormAsync("users.info", ("user", _ana.Id)))["user"]!["deleted"]!);
        Assert.Equal("user_disabled", (string?)(await _app.FormAsync("conversations.open", ("users", _ana.Id)))["error"]);

        var ben = _slack.AddUser("ben");
        ben.IsUnreachable = true;
        Assert.Equal("user_not_visible", (string?)(await _app.FormAsync("conversations.open", ("users", ben.Id)))["error"]);
        Assert.Equal("user_not_visible", (string?)(await _app.FormAsync("users.info", ("user", ben.Id)))["error"]);
    }

    [Fact]
    public async Task Opening_a_conversation_gives_the_same_direct_message_each_time()
    {
        var first = await _app.JsonAsync("conversations.open", new() { ["users"] = _ana.Id });
        var second = await _app.JsonAsync("conversations.open", new() { ["users"] = _ana.Id, ["return_im"] = true });

        Assert.StartsWith("D", (string?)first["channel"]!["id"]);
        Assert.Equal((string?)first["channel"]!["id"], (string?)second["channel"]!["id"]);
        Assert.Equal(_ana.Id, (string?)second["channel"]!["user"]);
        Assert.Equal("users_list_not_supplied", (string?)(await _app.FormAsync("conversations.open"))["error"]);
    }

    [Fact]
    public async Task Conversations_info_needs_the_scope_of_their_kind()
    {
        var channel = _slack.AddChannel("team", _ana);
        _slack.Workspace.Scopes.Remove("files:write");
        var refused = await _app.FormAsync("conversations.info", ("channel", channel.Id));
        Assert.Equal(("missing_scope", "channels:read"), ((string?)refused["error"], (string?)refused["needed"]));

        _slack.Workspace.Scopes.Add("channels:read");

        Assert.Equal("team", (string?)(await _app.FormAsync("conversations.info", ("channel", channel.Id)))["channel"]!["name"]);
    }

    [Fact]
    public async Task Do_not_disturb_is_told_for_fifty_users_at_most()
    {
        _ana.Dnd = new(_clock.GetUtcNow(), _clock.GetUtcNow().AddHours(8));

        var users = (await _app.FormAsync("dnd.teamInfo", ("users", $"{_ana.Id},U404")))["users"]!;
        Assert.True((bool)users[_ana.Id]!["dnd_enabled"]!);
        Assert.Equal(_clock.GetUtcNow().AddHours(8).ToUnixTimeSeconds(), (long)users[_ana.Id]!["next_dnd_end_ts"]!);
        Assert.Equal("invalid_arguments", (string?)(await _app.FormAsync("dnd.teamInfo"))["error"]);
        var many = string.Join(',', Enumerable.Repeat(_ana.Id, 51));
        Assert.Equal("too_many_users", (string?)(await _app.FormAsync("dnd.teamInfo", ("users", many)))["error"]);
    }

    [Fact]
    public async Task A_code_is_exchanged_once_for_a_token()
    {
        var code = _slack.GrantInstall(_ana, "https://coach.example/slack/oauth");
        var right = new[]
        {
            ("code", code), ("redirect_uri", "https://coach.example/slack/oauth"),
            ("client_id", _slack.ClientId), ("client_secret", _slack.ClientSecret),
        };

        Assert.Equal("bad_client_secret", (string?)(await AccessAsync([.. right[..3], ("client_secret", "x")]))["error"]);
        Assert.Equal("invalid_client_id", (string?)(await AccessAsync([.. right[..2], ("client_id", "x"), right[3]]))["error"]);
        var answer = await AccessAsync(right);
        Assert.Equal((_slack.BotToken, _slack.Workspace.TeamId), ((string?)answer["access_token"], (string?)answer["team"]!["id"]));
        Assert.Equal("invalid_code", (string?)(await AccessAsync(right))["error"]);
        var elsewhere = _slack.GrantInstall(_ana, "https://coach.example/slack/oauth");
        Assert.Equal("bad_redirect_uri", (string?)(await AccessAsync([("code", elsewhere), .. right[2..]]))["error"]);
    }

    [Fact]
    public async Task Uninstalling_kills_the_token_and_tells_the_app()
    {
        using var socket = await _app.ConnectAsync();

        var leaving = _slack.Workspace.UninstallAsync();
        var first = await socket.TakeAsync();
        var second = await socket.TakeAsync();
        await leaving;

        Assert.Equal(("tokens_revoked", "app_uninstalled"), ((string?)first["event"]!["type"], (string?)second["event"]!["type"]));
        Assert.Equal("account_inactive", (string?)(await _app.FormAsync("auth.test"))["error"]);
        _slack.Workspace.Reinstall();
        Assert.True((bool)(await _app.FormAsync("auth.test"))["ok"]!);
    }

    [Fact]
    public async Task A_file_is_uploaded_in_three_steps()
    {
        var channel = _slack.AddChannel("team", _ana);
        _slack.Workspace.Scopes.Remove("files:write");
        var refused = await _app.FormAsync("files.getUploadURLExternal", ("filename", "a.csv"), ("length", "3"));
        Assert.Equal("missing_scope", (string?)refused["error"]);
        _slack.Workspace.Scopes.Add("files:write");
        var place = await _app.FormAsync("files.getUploadURLExternal", ("filename", "a.csv"), ("length", "3"));
        var files = new JsonArray(new JsonObject { ["id"] = (string?)place["file_id"], ["title"] = "Export" });
        var complete = new JsonObject { ["files"] = files, ["channel_id"] = channel.Id };
        Assert.Equal("file_not_found", (string?)(await _app.JsonAsync("files.completeUploadExternal", complete))["error"]);

        using var client = new HttpClient();
        using var content = new ByteArrayContent([1, 2, 3]);
        using var uploaded = await client.PostAsync(new Uri((string)place["upload_url"]!), content);
        Assert.True(uploaded.IsSuccessStatusCode);
        Assert.True((bool)(await _app.JsonAsync("files.completeUploadExternal", complete))["ok"]!);

        var file = await _slack.Files.NextAsync();
        Assert.Equal(("Export", channel), (file.Title, file.SharedIn));
        Assert.Equal([1, 2, 3], file.Content!);
    }

    private Task<JsonObject> AccessAsync((string, string)[] arguments) => _app.FormAsync("oauth.v2.access", token: null, arguments);
}
