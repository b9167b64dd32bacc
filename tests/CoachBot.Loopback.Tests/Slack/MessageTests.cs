using System.Text.Json.Nodes;
using CoachBot.Loopback.Slack;

namespace CoachBot.Loopback.Tests.Slack;

public sealed class MessageTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private LoopbackSlack _slack = null!;
    private RawApp _app = null!;
    private SlackUser _ana = null!;
    private SlackChannel _channel = null!;

    public async Task InitializeAsync()
    {
        _slack = await LoopbackSlack.StartAsync(new() { Time = _clock, EchoBotMessages = false, RateLimits = false });
        _app = new(_slack);
        _ana = _slack.AddUser("ana");
        _channel = _slack.AddChannel("team", _ana);
    }

    public async Task DisposeAsync() => await _slack.DisposeAsync();

    [Fact]
    public async Task A_posted_message_is_on_record()
    {
        var answer = await _app.JsonAsync("chat.postMessage", new() { ["channel"] = _channel.Id, ["text"] = "hello" });

        var message = await _slack.NextMessageAsync(_channel);
        Assert.Equal("hello", message.Text);
        Assert.Equal((string?)answer["ts"], message.Ts);
        Assert.True(message.IsFromBot);
    }

    [Fact]
    public async Task Timestamps_are_unique_while_the_clock_stands_still()
    {
        var first = await _app.FormAsync("chat.postMessage", ("channel", _channel.Id), ("text", "1"));
        var second = await _app.FormAsync("chat.postMessage", ("channel", _channel.Id), ("text", "2"));

        Assert.Matches(@"^\d{10}\.\d{6}$", (string)first["ts"]!);
        Assert.True(string.CompareOrdinal((string)first["ts"]!, (string)second["ts"]!) < 0);
    }

    [Fact]
    public async Task Posting_is_refused_where_the_bot_cannot_write()
    {
        var foreign = _slack.Workspace.AddChannel("foreign", [_ana], withBot: false);
        var secret = _slack.Workspace.AddChannel("secret", [_ana], ConversationKind.Private, withBot: false);
        var old = _slack.AddChannel("old", _ana);
        old.IsArchived = true;
        var gone = _slack.AddUser("gone");
        gone.IsDeactivated = true;

        Assert.Equal("not_in_channel", await PostErrorAsync(foreign.Id));
        Assert.Equal("channel_not_found", await PostErrorAsync(secret.Id));
        Assert.Equal("is_archived", await PostErrorAsync(old.Id));
        Assert.Equal("channel_not_found", await PostErrorAsync("C404"));
        Assert.Equal("channel_not_found", await PostErrorAsync(gone.Id));
        _slack.Workspace.MessagesTabEnabled = false;
        Assert.Equal("messages_tab_disabled", await PostErrorAsync(_ana.Id));
    }

    [Fact]
    public async Task Text_must_be_there_and_not_above_40000()
    {
        Assert.Equal("no_text", (string?)(await _app.FormAsync("chat.postMessage", ("channel", _channel.Id)))["error"]);
        var answer = await _app.JsonAsync("chat.postMessage", new() { ["channel"] = _channel.Id, ["text"] = new string('x', 40_001) });
        Assert.Equal("msg_too_long", (string?)answer["error"]);
    }

    [Fact]
    public async Task Edits_keep_the_history_of_the_message()
    {
        var ts = (string)(await _app.FormAsync("chat.postMessage", ("channel", _channel.Id), ("text", "one")))["ts"]!;

        await _app.FormAsync("chat.update", ("channel", _channel.Id), ("ts", ts), ("text", "two"));

        var change = await _slack.NextChangeAsync();
        Assert.Equal(["one", "two"], change.Message.Versions.Select(version => version.Text));
        await _app.FormAsync("chat.delete", ("channel", _channel.Id), ("ts", ts));
        Assert.True((await _slack.NextChangeAsync(change.Message)).Deleted);
        var late = await _app.FormAsync("chat.update", ("channel", _channel.Id), ("ts", ts), ("text", "3"));
        Assert.Equal("message_not_found", (string?)late["error"]);
    }

    [Fact]
    public async Task Others_messages_cannot_be_edited()
    {
        var mention = _slack.MentionAsync(_ana, _channel, "hi");
        var said = (await _slack.Messages.NextAsync(message => message.Author == _ana.Id)).Ts;

        var answer = await _app.FormAsync("chat.update", ("channel", _channel.Id), ("ts", said), ("text", "no"));

        Assert.Equal("cant_update_message", (string?)answer["error"]);
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.False((await mention).InTime);
    }

    [Fact]
    public async Task An_ephemeral_message_is_for_one_person_and_not_in_the_history()
    {
        _slack.Workspace.Scopes.Add("channels:history");
        await _app.FormAsync("chat.postEphemeral", ("channel", _channel.Id), ("user", _ana.Id), ("text", "psst"));

        Assert.Equal(_ana, (await _slack.NextMessageAsync(_channel)).EphemeralTo);
        Assert.Empty((await _app.FormAsync("conversations.history", ("channel", _channel.Id)))["messages"]!.AsArray());
        var stranger = _slack.AddUser("eve");
        var answer = await _app.FormAsync("chat.postEphemeral", ("channel", _channel.Id), ("user", stranger.Id), ("text", "psst"));
        Assert.Equal("user_not_in_channel", (string?)answer["error"]);
    }

    [Fact]
    public async Task History_gives_metadata_when_asked_newest_first_page_by_page()
    {
        var dm = _slack.Workspace.DirectMessage(_ana);
        for (var i = 0; i < 3; i++)
        {
            var metadata = new JsonObject { ["event_type"] = "outbox", ["event_payload"] = new JsonObject { ["id"] = $"{i}" } };
            await _app.JsonAsync("chat.postMessage", new() { ["channel"] = dm.Id, ["text"] = $"{i}", ["metadata"] = metadata });
        }

        var page = await _app.FormAsync("conversations.history", ("channel", dm.Id), ("limit", "2"), ("include_all_metadata", "true"));
        Assert.Equal(["2", "1"], page["messages"]!.AsArray().Select(message => (string)message!["metadata"]!["event_payload"]!["id"]!));
        var cursor = (string)page["response_metadata"]!["next_cursor"]!;
        var rest = await _app.FormAsync("conversations.history", ("channel", dm.Id), ("limit", "2"), ("cursor", cursor));
        Assert.Equal("0", (string?)Assert.Single(rest["messages"]!.AsArray())!["text"]);
        Assert.Null(rest["messages"]![0]!["metadata"]);
        Assert.False((bool)rest["has_more"]!);
    }

    [Fact]
    public async Task History_lags_behind_posts_on_command()
    {
        _slack.Misbehave.HistoryLag = TimeSpan.FromSeconds(5);
        var dm = _slack.Workspace.DirectMessage(_ana);
        await _app.FormAsync("chat.postMessage", ("channel", dm.Id), ("text", "new"));

        Assert.Empty((await _app.FormAsync("conversations.history", ("channel", dm.Id)))["messages"]!.AsArray());
        _clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Single((await _app.FormAsync("conversations.history", ("channel", dm.Id)))["messages"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"event_type":"x"}""", "invalid_metadata_schema")]
    [InlineData("""{"event_type":"x y","event_payload":{}}""", "invalid_metadata_schema")]
    [InlineData("[]", "invalid_metadata_format")]
    public async Task Metadata_is_checked(string metadata, string error)
    {
        var answer = await _app.FormAsync("chat.postMessage", ("channel", _channel.Id), ("text", "x"), ("metadata", metadata));

        Assert.Equal(error, (string?)answer["error"]);
    }

    [Theory]
    [InlineData("hello <!channel>", "<!channel>")]
    [InlineData("hello <@U012345>", "<@U012345>")]
    [InlineData("hello &lt;!channel&gt; and @channel", null)]
    [InlineData("see <#C012345>", null)]
    public async Task Pings_are_found_in_text_that_is_not_escaped(string text, string? ping)
    {
        await _app.FormAsync("chat.postMessage", ("channel", _channel.Id), ("text", text));

        Assert.Equal(ping, (await _slack.NextMessageAsync()).Pings.SingleOrDefault());
    }

    [Fact]
    public async Task Pings_are_found_in_mrkdwn_blocks_but_not_in_plain_text()
    {
        const string blocks = """
            [{"type":"section","text":{"type":"mrkdwn","text":"<!here>"}},
             {"type":"header","text":{"type":"plain_text","text":"<!channel>"}}]
            """;
        await _app.FormAsync("chat.postMessage", ("channel", _channel.Id), ("text", "x"), ("blocks", blocks));

        Assert.Equal(["<!here>"], (await _slack.NextMessageAsync()).Pings);
    }

    [Fact]
    public async Task A_reply_needs_a_thread_that_exists()
    {
        var parent = (string)(await _app.FormAsync("chat.postMessage", ("channel", _channel.Id), ("text", "parent")))["ts"]!;
        await _slack.NextMessageAsync();

        await _app.FormAsync("chat.postMessage", ("channel", _channel.Id), ("text", "reply"), ("thread_ts", parent));

        Assert.Equal(parent, (await _slack.NextMessageAsync()).ThreadTs);
        var answer = await _app.FormAsync("chat.postMessage", ("channel", _channel.Id), ("text", "reply"), ("thread_ts", "1.000001"));
        Assert.Equal("invalid_thread_ts", (string?)answer["error"]);
    }

    private async Task<string?> PostErrorAsync(string channel) =>
        (string?)(await _app.FormAsync("chat.postMessage", ("channel", channel), ("text", "x")))["error"];
}
