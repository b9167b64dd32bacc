using System.Net;
using System.Text.Json.Nodes;
using CoachBot.Loopback.Slack;

namespace CoachBot.Loopback.Tests.Slack;

public sealed class WebApiTests : IAsyncLifetime
{
    private LoopbackSlack _slack = null!;
    private RawApp _app = null!;
    private SlackChannel _channel = null!;

    public async Task InitializeAsync()
    {
        _slack = await LoopbackSlack.StartAsync();
        _app = new(_slack);
        _channel = _slack.AddChannel("team", _slack.AddUser("ana"));
    }

    public async Task DisposeAsync() => await _slack.DisposeAsync();

    [Fact]
    public async Task Auth_test_tells_who_the_bot_is()
    {
        var answer = await _app.FormAsync("auth.test");

        Assert.True((bool)answer["ok"]!);
        Assert.Equal(_slack.Workspace.TeamId, (string?)answer["team_id"]);
        Assert.Equal(_slack.Workspace.BotUserId, (string?)answer["user_id"]);
    }

    [Theory]
    [InlineData("auth.test", null, "not_authed")]
    [InlineData("auth.test", "xoxb-unknown", "invalid_auth")]
    [InlineData("auth.test", "nonsense", "invalid_auth")]
    [InlineData("auth.test", "APP", "not_allowed_token_type")]
    [InlineData("apps.connections.open", "BOT", "not_allowed_token_type")]
    [InlineData("apps.connections.open", "xapp-1-unknown", "invalid_auth")]
    [InlineData("chat.nonsense", "BOT", "unknown_method")]
    public async Task Wrong_tokens_and_methods_are_named(string method, string? token, string error)
    {
        var real = token switch { "APP" => _slack.AppToken, "BOT" => _slack.BotToken, _ => token };

        Assert.Equal(error, (string?)(await _app.FormAsync(method, real))["error"]);
    }

    [Theory]
    [InlineData("token_revoked")]
    [InlineData("account_inactive")]
    public async Task A_revoked_token_is_refused(string error)
    {
        _slack.Workspace.Revoke(error);

        Assert.Equal(error, (string?)(await _app.FormAsync("auth.test"))["error"]);
    }

    [Fact]
    public async Task A_token_of_a_form_counts_but_not_one_of_a_query()
    {
        Assert.True((bool)(await _app.FormAsync("auth.test", null, ("token", _slack.BotToken)))["ok"]!);
        Assert.Equal("not_authed", (string?)(await _app.FormAsync($"auth.test?token={_slack.BotToken}", token: null))["error"]);
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        _slack.Workspace.Scopes.Remove("chat:write");

        var answer = await _app.FormAsync("chat.postMessage", ("channel", _channel.Id), ("text", "hi"));

        Assert.Equal("missing_scope", (string?)answer["error"]);
        Assert.Equal("chat:write", (string?)answer["needed"]);
    }

    [Fact]
    public async Task The_app_token_needs_its_scope()
    {
        _slack.AppScopes.Clear();

        Assert.Equal("missing_scope", (string?)(await _app.FormAsync("apps.connections.open", _slack.AppToken))["error"]);
    }

    [Fact]
    public async Task Required_and_unknown_arguments_are_told_of()
    {
        var answer = await _app.FormAsync("chat.postMessage", ("text", "hi"), ("colour", "red"));

        Assert.Equal("invalid_arguments", (string?)answer["error"]);
        var messages = answer["response_metadata"]!["messages"]!.AsArray().Select(text => (string)text!).ToList();
        Assert.Contains(messages, text => text.Contains("channel"));
        Assert.Contains(messages, text => text.Contains("colour"));
    }

    [Fact]
    public async Task A_method_that_reads_does_not_see_json()
    {
        var answer = await _app.JsonAsync("users.info", new() { ["user"] = _slack.Workspace.Users[0].Id });

        Assert.Equal("invalid_arguments", (string?)answer["error"]);
    }

    [Theory]
    [InlineData("{", "application/json; charset=utf-8", "invalid_json")]
    [InlineData("[]", "application/json; charset=utf-8", "json_not_object")]
    [InlineData("<a/>", "application/xml", "invalid_post_type")]
    [InlineData("a=b", null, "missing_post_type")]
    public async Task Bodies_of_other_kinds_are_refused(string body, string? type, string error)
    {
        using var content = RawApp.Raw(body, type);
        using var response = await _app.SendAsync("chat.postMessage", _slack.BotToken, content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(error, (string?)(await RawApp.ReadAsync(response))["error"]);
    }

    [Theory]
    [InlineData("{}", "application/json", "missing_charset")]
    [InlineData("", "application/x-www-form-urlencoded; charset=utf-8", "superfluous_charset")]
    public async Task The_charset_is_warned_about(string body, string type, string warning)
    {
        using var content = RawApp.Raw(body.Length == 0 ? "a=" : body, type);
        using var response = await _app.SendAsync("chat.postMessage", _slack.BotToken, content);

        Assert.Equal(warning, (string?)(await RawApp.ReadAsync(response))["warning"]);
    }

    [Fact]
    public async Task Json_with_a_token_inside_is_not_authorised()
    {
        using var content = RawApp.Json(new() { ["token"] = _slack.BotToken });
        using var response = await _app.SendAsync("auth.test", null, content);

        Assert.Equal("not_authed", (string?)(await RawApp.ReadAsync(response))["error"]);
    }

    [Fact]
    public async Task Requests_are_on_record_without_the_token()
    {
        await _app.FormAsync("chat.postMessage", _slack.BotToken, ("channel", _channel.Id), ("text", "hi"), ("token", _slack.BotToken));

        var request = await _slack.NextRequestAsync("chat.postMessage");
        Assert.Equal((200, null, _slack.Workspace.TeamId), (request.Status, request.Error, request.TeamId));
        Assert.Equal("hi", request.Arguments["text"]);
        Assert.False(request.Arguments.ContainsKey("token"));
    }

    [Fact]
    public async Task Another_workspaces_ids_mean_nothing()
    {
        var other = _slack.AddWorkspace("other");

        var answer = await _app.FormAsync("chat.postMessage", other.BotToken, ("channel", _channel.Id), ("text", "hi"));

        Assert.Equal("channel_not_found", (string?)answer["error"]);
        Assert.Equal(JsonValue.Create(false)!.ToJsonString(), answer["ok"]!.ToJsonString());
    }
}
