using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Loopback.Slack;

namespace CoachBot.Loopback.Tests.Slack;

public sealed class MisbehaviourTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private LoopbackSlack _slack = null!;
    private RawApp _app = null!;
    private SlackUser _ana = null!;
    private SlackChannel _channel = null!;

    public async Task InitializeAsync()
    {
        _slack = await LoopbackSlack.StartAsync(new() { Time = _clock });
        _app = new(_slack);
        _ana = _slack.AddUser("ana");
        _channel = _slack.AddChannel("team", _ana);
    }

    public async Task DisposeAsync() => await _slack.DisposeAsync();

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("too_many_websockets")]
    public async Task A_socket_is_told_to_go_and_closed_later(string reason)
    {
        using var socket = await _app.ConnectAsync();

        var leaving = _slack.Misbehave.DisconnectAsync(reason);
        var goodbye = await socket.ReceiveAsync();

        Assert.Equal(("disconnect", reason), ((string?)goodbye["type"], (string?)goodbye["reason"]));
        Assert.Equal(0, _slack.OpenSockets);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await socket.ReceiveCloseAsync());
        await leaving;
    }

    [Fact]
    public async Task What_was_sent_before_a_warning_can_still_be_acknowledged()
    {
        using var socket = await _app.ConnectAsync();
        var shortcut = _slack.ShortcutAsync(_ana, "log");
        var envelope = await socket.ReceiveAsync();

        var leaving = _slack.Misbehave.DisconnectAsync("warning");
        await socket.ReceiveAsync();
        await socket.AcknowledgeAsync(envelope);

        Assert.True((await shortcut).InTime);
        _clock.Advance(TimeSpan.FromSeconds(10));
        await leaving;
    }

    [Fact]
    public async Task A_disabled_link_gives_no_tickets()
    {
        using var socket = await _app.ConnectAsync();

        await _slack.Misbehave.DisconnectAsync("link_disabled", TimeSpan.Zero);

        Assert.Equal("link_disabled", (string?)(await socket.ReceiveAsync())["reason"]);
        Assert.False((bool)(await _app.FormAsync("apps.connections.open", _slack.AppToken))["ok"]!);
        _slack.Misbehave.LinkDisabled = false;
        Assert.True((bool)(await _app.FormAsync("apps.connections.open", _slack.AppToken))["ok"]!);
    }

    [Fact]
    public async Task A_dropped_socket_gets_no_close_frame()
    {
        using var socket = await _app.ConnectAsync();

        _slack.Misbehave.DropSockets();

        await Assert.ThrowsAnyAsync<WebSocketException>(socket.ReceiveTextAsync);
        await _slack.SocketClosed.NextAsync();
    }

    [Fact]
    public async Task A_silent_socket_hears_and_says_nothing()
    {
        using var socket = await _app.ConnectAsync();
        _slack.Misbehave.GoSilent();

        var shortcut = _slack.ShortcutAsync(_ana, "log");
        await socket.SendAsync("""{"envelope_id":"unknown"}""");
        _clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("operation_timeout", (await shortcut).Problem);
        Assert.Empty(_slack.Problems.All);
    }

    [Fact]
    public async Task A_duplicate_has_the_same_envelope_id()
    {
        using var socket = await _app.ConnectAsync();
        _slack.Misbehave.DuplicateNext();

        var shortcut = _slack.ShortcutAsync(_ana, "log");
        var (first, second) = (await socket.ReceiveAsync(), await socket.ReceiveAsync());
        await socket.AcknowledgeAsync(first);
        await socket.AcknowledgeAsync(second);

        Assert.Equal((string?)first["envelope_id"], (string?)second["envelope_id"]);
        Assert.True((await shortcut).InTime);
        var next = _slack.ShortcutAsync(_ana, "log");
        await socket.AcknowledgeAsync(await socket.ReceiveAsync());
        Assert.True((await next).InTime);
        Assert.Empty(_slack.Problems.All);
    }

    [Fact]
    public async Task An_unknown_event_and_a_body_that_is_not_json_can_come()
    {
        using var socket = await _app.ConnectAsync();

        _slack.Misbehave.SendFrame("<oops>");
        Assert.Equal("<oops>", await socket.ReceiveTextAsync());
        var sending = _slack.Misbehave.SendUnknownEventAsync("brand_new_event");
        Assert.Equal("brand_new_event", (string?)(await socket.TakeAsync())["event"]!["type"]);
        Assert.True((await sending).InTime);
    }

    [Fact]
    public async Task Ids_of_another_workspace_can_be_forged()
    {
        using var socket = await _app.ConnectAsync();
        _slack.Misbehave.ForgeNext("T666", "U666");

        var slash = _slack.SlashAsync(_ana, _channel, "/coach");
        var payload = await socket.TakeAsync();
        Assert.True((await slash).InTime);

        Assert.Equal(("T666", "U666"), ((string?)payload["team_id"], (string?)payload["user_id"]));
        _slack.Misbehave.ForgeNext("T666", "U666");
        var shortcut = _slack.ShortcutAsync(_ana, "log");
        payload = await socket.TakeAsync();
        Assert.True((await shortcut).InTime);
        Assert.Equal(("T666", "U666"), ((string?)payload["team"]!["id"], (string?)payload["user"]!["id"]));
    }

    [Fact]
    public async Task The_next_calls_of_a_method_are_limited_on_command()
    {
        _slack.Misbehave.RateLimit("chat.postMessage", times: 2, retryAfter: 7);

        for (var i = 0; i < 2; i++)
        {
            using var limited = await PostAsync();
            Assert.Equal((429, "7"), ((int)limited.StatusCode, limited.Headers.GetValues("Retry-After").Single()));
        }

        using var passed = await PostAsync();
        Assert.Equal(200, (int)passed.StatusCode);
        Assert.Equal(2, _slack.RateLimitedCount("chat.postMessage"));
        Assert.Equal(1, _slack.Messages.Count);
    }

    [Fact]
    public async Task The_next_call_fails_on_command()
    {
        _slack.Misbehave.Fail("chat.postMessage", status: 502);
        using var failed = await PostAsync();
        Assert.Equal(502, (int)failed.StatusCode);

        _slack.Misbehave.Answer("chat.postMessage", "ratelimited");
        using var told = await PostAsync();
        Assert.Equal("ratelimited", (string?)(await RawApp.ReadAsync(told))["error"]);

        _slack.Misbehave.AnswerGarbage("chat.postMessage");
        using var garbage = await PostAsync();
        var body = await garbage.Content.ReadAsStringAsync();
        Assert.ThrowsAny<JsonException>(() => JsonNode.Parse(body));
    }

    [Fact]
    public async Task An_answer_is_lost_while_the_message_is_made()
    {
        _slack.Misbehave.LoseAnswer("chat.postMessage");

        await Assert.ThrowsAsync<HttpRequestException>(PostAsync);

        Assert.Equal("hi", (await _slack.NextMessageAsync(_channel)).Text);
        Assert.Equal(0, (await _slack.NextRequestAsync("chat.postMessage")).Status);
    }

    private async Task<HttpResponseMessage> PostAsync()
    {
        using var content = RawApp.Json(new() { ["channel"] = _channel.Id, ["text"] = "hi" });
        return await _app.SendAsync("chat.postMessage", _slack.BotToken, content);
    }
}
