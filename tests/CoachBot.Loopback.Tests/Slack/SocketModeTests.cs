using System.Net.WebSockets;
using System.Text.Json.Nodes;
using CoachBot.Loopback.Slack;

namespace CoachBot.Loopback.Tests.Slack;

public sealed class SocketModeTests : IAsyncLifetime
{
    private static readonly TimeSpan AckWithin = TimeSpan.FromSeconds(3);
    private readonly ManualClock _clock = new();
    private LoopbackSlack _slack = null!;
    private RawApp _app = null!;
    private SlackUser _ana = null!;
    private SlackChannel _channel = null!;

    public async Task InitializeAsync()
    {
        _slack = await LoopbackSlack.StartAsync(new() { Time = _clock, RateLimits = false });
        _app = new(_slack);
        _ana = _slack.AddUser("ana");
        _channel = _slack.AddChannel("team", _ana);
    }

    public async Task DisposeAsync() => await _slack.DisposeAsync();

    [Fact]
    public async Task A_socket_is_greeted_with_how_many_there_are()
    {
        using var first = await _app.ConnectAsync();
        using var second = await RawApp.OpenAsync(await _app.TicketAsync());

        var hello = await second.ReceiveAsync();

        Assert.Equal(2, (int)hello["num_connections"]!);
        Assert.Equal(_slack.AppId, (string?)hello["connection_info"]!["app_id"]);
        Assert.NotNull(hello["debug_info"]!["host"]);
    }

    [Fact]
    public async Task A_ticket_opens_one_socket_only()
    {
        var ticket = await _app.TicketAsync();
        using var first = await RawApp.OpenAsync(ticket);

        await Assert.ThrowsAsync<WebSocketException>(() => RawApp.OpenAsync(ticket));

        Assert.Equal("invalid_ticket", (await _slack.Problems.NextAsync()).Kind);
    }

    [Fact]
    public async Task A_ticket_does_not_wait_for_long()
    {
        var ticket = await _app.TicketAsync();
        _clock.Advance(TimeSpan.FromSeconds(31));

        await Assert.ThrowsAsync<WebSocketException>(() => RawApp.OpenAsync(ticket));
    }

    [Fact]
    public async Task The_eleventh_socket_is_too_many()
    {
        var sockets = new List<RawSocket>();
        for (var i = 0; i < 10; i++)
            sockets.Add(await _app.ConnectAsync());
        using var eleventh = await RawApp.OpenAsync(await _app.TicketAsync());

        Assert.Equal("too_many_websockets", (string?)(await eleventh.ReceiveAsync())["reason"]);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await eleventh.ReceiveCloseAsync());
        Assert.Equal(10, _slack.OpenSockets);
        sockets.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task A_command_comes_in_an_envelope_and_its_answer_goes_back_in_the_acknowledgement()
    {
        using var socket = await _app.ConnectAsync();

        var slash = _slack.SlashAsync(_ana, _channel, "/coach", "log 3");
        var envelope = await socket.ReceiveAsync();
        await socket.AcknowledgeAsync(envelope, new JsonObject { ["text"] = "Logged." });
        var result = await slash;

        Assert.Equal(("slash_commands", true), ((string?)envelope["type"], (bool)envelope["accepts_response_payload"]!));
        Assert.Equal(("/coach", "log 3"), ((string?)envelope["payload"]!["command"], (string?)envelope["payload"]!["text"]));
        Assert.True(result.InTime);
        Assert.Equal(("Logged.", _ana), (result.Shown!.Text, result.Shown.EphemeralTo));
        Assert.Empty(_slack.Problems.All);
    }

    [Fact]
    public async Task Envelopes_go_to_one_of_the_sockets_each()
    {
        using var first = await _app.ConnectAsync();
        using var second = await _app.ConnectAsync();
        var took = new List<JsonObject>();

        foreach (var socket in new[] { first, second })
        {
            var one = _slack.ShortcutAsync(_ana, "log");
            var two = _slack.ShortcutAsync(_ana, "log");
            took.Add(await first.TakeAsync());
            took.Add(await second.TakeAsync());
            Assert.True((await one).InTime && (await two).InTime);
        }

        Assert.Equal(4, took.Count);
    }

    [Fact]
    public async Task A_command_without_an_acknowledgement_in_three_seconds_has_failed()
    {
        using var socket = await _app.ConnectAsync();
        var slash = _slack.SlashAsync(_ana, _channel, "/coach");
        var envelope = await socket.ReceiveAsync();

        _clock.Advance(AckWithin);

        var result = await slash;
        Assert.Equal((false, "operation_timeout"), (result.InTime, result.Problem));
        await socket.AcknowledgeAsync(envelope);
        Assert.Equal("late_ack", (await _slack.Problems.NextAsync()).Kind);
    }

    [Fact]
    public async Task Without_a_socket_a_command_fails_at_once()
    {
        Assert.Equal("dispatch_failed", (await _slack.SlashAsync(_ana, _channel, "/coach")).Problem);
    }

    [Theory]
    [InlineData("""{"envelope_id":"unknown"}""", "unknown_envelope")]
    [InlineData("not json", "invalid_frame")]
    [InlineData("[]", "invalid_frame")]
    public async Task Odd_frames_are_on_record(string text, string kind)
    {
        using var socket = await _app.ConnectAsync();

        await socket.SendAsync(text);

        Assert.Equal(kind, (await _slack.Problems.NextAsync()).Kind);
    }

    [Fact]
    public async Task A_button_takes_no_payload()
    {
        using var socket = await _app.ConnectAsync();
        var shortcut = _slack.ShortcutAsync(_ana, "log");

        await socket.TakeAsync(new JsonObject { ["text"] = "Logged." });

        Assert.True((await shortcut).InTime);
        Assert.Equal("unwanted_ack_payload", (await _slack.Problems.NextAsync()).Kind);
    }

    [Fact]
    public async Task A_command_answered_with_wrong_blocks_shows_nothing()
    {
        using var socket = await _app.ConnectAsync();
        var slash = _slack.SlashAsync(_ana, _channel, "/coach");

        await socket.TakeAsync(new JsonObject { ["blocks"] = new JsonArray(new JsonObject { ["type"] = "sectoin" }) });

        var result = await slash;
        Assert.StartsWith("invalid_command_response", result.Problem);
        Assert.Null(result.Shown);
    }

    [Fact]
    public async Task An_event_is_repeated_at_once_after_a_minute_and_after_five()
    {
        using var socket = await _app.ConnectAsync();
        var mentioning = _slack.MentionAsync(_ana, _channel, "log 3");
        var first = await socket.ReceiveAsync();
        _clock.Advance(AckWithin);
        var delivery = await mentioning;
        Assert.False(delivery.InTime);

        var second = await socket.ReceiveAsync();
        _clock.Advance(AckWithin);
        await _clock.UntilWaitedForAsync(TimeSpan.FromMinutes(1));
        _clock.Advance(TimeSpan.FromMinutes(1));
        var third = await socket.ReceiveAsync();
        _clock.Advance(AckWithin);
        await _clock.UntilWaitedForAsync(TimeSpan.FromMinutes(5));
        _clock.Advance(TimeSpan.FromMinutes(5));
        var fourth = await socket.ReceiveAsync();
        await socket.AcknowledgeAsync(fourth);

        Assert.True(await delivery.Completion);
        Assert.Equal([0, 1, 2, 3], new[] { first, second, third, fourth }.Select(envelope => (int)envelope["retry_attempt"]!));
        Assert.Equal("timeout", (string?)second["retry_reason"]);
        Assert.Equal(delivery.EventId, (string?)fourth["payload"]!["event_id"]);
        Assert.Equal(4, delivery.Attempts.Count);
    }

    [Fact]
    public async Task An_event_waits_a_moment_for_a_socket()
    {
        var home = _slack.OpenHomeAsync(_ana);
        using var socket = await _app.ConnectAsync();

        Assert.Equal("app_home_opened", (string?)(await socket.TakeAsync())["event"]!["type"]);
        Assert.True((await home).InTime);
    }

    [Fact]
    public async Task A_clients_close_is_answered()
    {
        using var socket = await _app.ConnectAsync();

        await socket.Client.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

        Assert.Equal(1, (await _slack.SocketClosed.NextAsync()).Number);
        Assert.Equal(0, _slack.OpenSockets);
    }

    [Fact]
    public async Task A_binary_frame_closes_the_socket()
    {
        using var socket = await _app.ConnectAsync();

        await socket.Client.SendAsync(new byte[] { 1 }, WebSocketMessageType.Binary, true, CancellationToken.None);

        Assert.Equal(WebSocketCloseStatus.InvalidMessageType, await socket.ReceiveCloseAsync());
    }

    [Fact]
    public async Task A_long_acknowledgement_in_pieces_is_joined()
    {
        using var socket = await _app.ConnectAsync();
        var slash = _slack.SlashAsync(_ana, _channel, "/coach");
        var envelope = await socket.ReceiveAsync();
        var text = new string('x', 39_000);
        var whole = System.Text.Encoding.UTF8.GetBytes(
            $$$"""{"envelope_id":"{{{envelope["envelope_id"]}}}","payload":{"text":"{{{text}}}"}}""");

        await socket.Client.SendAsync(whole.AsMemory(0, 100), WebSocketMessageType.Text, false, CancellationToken.None);
        await socket.Client.SendAsync(whole.AsMemory(100), WebSocketMessageType.Text, true, CancellationToken.None);

        Assert.Equal(text, (await slash).Shown!.Text);
    }
}
