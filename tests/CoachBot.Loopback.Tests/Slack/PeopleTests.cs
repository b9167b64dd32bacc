using System.Text.Json.Nodes;
using CoachBot.Loopback.Slack;

namespace CoachBot.Loopback.Tests.Slack;

public sealed class PeopleTests : IAsyncLifetime
{
    private const string Card = """
        [{"type":"actions","block_id":"card","elements":[
          {"type":"button","action_id":"done","value":"7","text":{"type":"plain_text","text":"Done"}},
          {"type":"static_select","action_id":"snooze","options":[{"text":{"type":"plain_text","text":"1 hour"},"value":"60"}]},
          {"type":"users_select","action_id":"who"},{"type":"datepicker","action_id":"when"}]}]
        """;

    private readonly ManualClock _clock = new();
    private LoopbackSlack _slack = null!;
    private RawApp _app = null!;
    private SlackUser _ana = null!;
    private SlackUser _ben = null!;
    private SlackChannel _channel = null!;
    private RawSocket _socket = null!;

    public async Task InitializeAsync()
    {
        _slack = await LoopbackSlack.StartAsync(new() { Time = _clock });
        _app = new(_slack);
        (_ana, _ben) = (_slack.AddUser("ana"), _slack.AddUser("ben"));
        _channel = _slack.AddChannel("team", _ana);
        _socket = await _app.ConnectAsync();
    }

    public async Task DisposeAsync()
    {
        _socket.Dispose();
        await _slack.DisposeAsync();
    }

    [Fact]
    public async Task Typed_names_and_signs_arrive_escaped()
    {
        var slash = _slack.SlashAsync(_ana, _channel, "/coach", "thank @ben & <team> in #team");
        var payload = await _socket.TakeAsync(new JsonObject { ["response_type"] = "in_channel", ["text"] = "ok" });

        Assert.Equal($"thank <@{_ben.Id}|ben> &amp; &lt;team&gt; in <#{_channel.Id}|team>", (string?)payload["text"]);
        Assert.True((await slash).IsInChannel);
    }

    [Fact]
    public async Task No_one_types_where_they_are_not()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _slack.SlashAsync(_ben, _channel, "/coach"));
    }

    [Fact]
    public async Task A_mention_in_a_thread_is_an_app_mention()
    {
        var parent = await PostAsync(_channel, "parent");

        var mention = _slack.MentionAsync(_ana, _channel, "log 3", parent);
        var inner = (await _socket.TakeAsync())["event"]!;

        Assert.True((await mention).InTime);
        Assert.Equal("app_mention", (string?)inner["type"]);
        Assert.Equal($"<@{_slack.Workspace.BotUserId}> log 3", (string?)inner["text"]);
        Assert.Equal(parent.Ts, (string?)inner["thread_ts"]);
    }

    [Fact]
    public async Task A_direct_message_is_a_message_im_and_the_bots_own_come_back_with_its_bot_id()
    {
        var writing = _slack.DirectMessageAsync(_ana, "today");
        var payload = await _socket.TakeAsync();
        Assert.Equal(("message", "im"), ((string?)payload["event"]!["type"], (string?)payload["event"]!["channel_type"]));
        var delivery = await writing;
        Assert.Equal(delivery.EventId, (string?)payload["event_id"]);

        await PostAsync(delivery.Message!.Channel, "Good morning");

        Assert.Equal(_slack.Workspace.BotId, (string?)(await _socket.TakeAsync())["event"]!["bot_id"]);
    }

    [Fact]
    public async Task A_button_is_found_by_id_or_text_and_comes_with_its_value_and_message()
    {
        var message = await PostAsync(_channel, "card", Card);

        foreach (var name in new[] { "done", "Done" })
        {
            var press = _slack.PressAsync(_ana, message, name);
            var payload = await _socket.TakeAsync();
            Assert.True((await press).InTime);
            var action = payload["actions"]![0]!;
            Assert.Equal(("done", "card", "7"), ((string?)action["action_id"], (string?)action["block_id"], (string?)action["value"]));
            Assert.Equal(message.Ts, (string?)payload["message"]!["ts"]);
        }

        await Assert.ThrowsAsync<ArgumentException>(() => _slack.PressAsync(_ana, message, "nonsense"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _slack.PressAsync(_ben, message, "done"));
    }

    [Fact]
    public async Task A_button_of_an_ephemeral_message_comes_without_the_message()
    {
        await _app.FormAsync("chat.postEphemeral", ("channel", _channel.Id), ("user", _ana.Id), ("text", "card"), ("blocks", Card));
        var message = await _slack.NextMessageAsync();

        var press = _slack.PressAsync(_ana, message, "done");
        var payload = await _socket.TakeAsync();

        Assert.True((await press).InTime);
        Assert.Null(payload["message"]);
        Assert.True((bool)payload["container"]!["is_ephemeral"]!);
    }

    [Theory]
    [InlineData("snooze", "1 hour", "selected_option")]
    [InlineData("who", "ben", "selected_user")]
    [InlineData("when", "2026-03-09", "selected_date")]
    public async Task A_choice_comes_under_the_name_of_its_kind(string element, string choice, string field)
    {
        var message = await PostAsync(_channel, "card", Card);

        var select = _slack.SelectAsync(_ana, message, element, choice);
        var payload = await _socket.TakeAsync();

        Assert.True((await select).InTime);
        Assert.NotNull(payload["actions"]![0]![field]);
        Assert.NotNull(payload["state"]!["values"]!["card"]);
        await Assert.ThrowsAsync<ArgumentException>(() => _slack.SelectAsync(_ana, message, element, "nonsense"));
    }

    [Fact]
    public async Task A_message_shortcut_brings_the_message_and_a_response_url()
    {
        var message = await PostAsync(_channel, "worth logging");

        var shortcut = _slack.MessageShortcutAsync(_ana, message, "log_message");
        var payload = await _socket.TakeAsync();

        Assert.True((await shortcut).InTime);
        Assert.Equal(("message_action", "log_message"), ((string?)payload["type"], (string?)payload["callback_id"]));
        Assert.Equal("worth logging", (string?)payload["message"]!["text"]);
        Assert.NotNull(payload["response_url"]);
    }

    [Fact]
    public async Task A_response_url_takes_five_uses()
    {
        var url = await ResponseUrlAsync();

        for (var i = 0; i < 5; i++)
            Assert.Equal((200, "ok"), await RawApp.PostAsync(url, new() { ["text"] = $"{i}" }));

        var (status, body) = await RawApp.PostAsync(url, new() { ["text"] = "6" });
        Assert.Equal(404, status);
        Assert.Contains("used_url", body);
        Assert.Equal(_ana, (await _slack.NextMessageAsync()).EphemeralTo);
    }

    [Fact]
    public async Task A_response_url_lives_for_thirty_minutes_and_checks_its_blocks()
    {
        var url = await ResponseUrlAsync();
        var (status, body) = await RawApp.PostAsync(url, new() { ["blocks"] = new JsonArray(new JsonObject { ["type"] = "x" }) });
        Assert.Equal(400, status);
        Assert.Contains("invalid_blocks", body);

        _clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Contains("expired_url", (await RawApp.PostAsync(url, new() { ["text"] = "x" })).Body);
    }

    [Fact]
    public async Task A_response_url_replaces_and_deletes_the_message_acted_on()
    {
        var message = await PostAsync(_channel, "card", Card);
        var press = _slack.PressAsync(_ana, message, "done");
        var url = (string)(await _socket.TakeAsync())["response_url"]!;
        Assert.True((await press).InTime);

        await RawApp.PostAsync(url, new() { ["replace_original"] = true, ["text"] = "Done." });
        Assert.Equal("Done.", (await _slack.NextChangeAsync(message)).Message.Text);
        await RawApp.PostAsync(url, new() { ["delete_original"] = true });
        Assert.True((await _slack.NextChangeAsync(message)).Deleted);
    }

    private async Task<string> ResponseUrlAsync()
    {
        var slash = _slack.SlashAsync(_ana, _channel, "/coach");
        var payload = await _socket.TakeAsync();
        Assert.True((await slash).InTime);
        return (string)payload["response_url"]!;
    }

    private async Task<SlackMessage> PostAsync(SlackChannel channel, string text, string blocks = "[]")
    {
        await _app.FormAsync("chat.postMessage", ("channel", channel.Id), ("text", text), ("blocks", blocks));
        return await _slack.NextMessageAsync(channel);
    }
}
