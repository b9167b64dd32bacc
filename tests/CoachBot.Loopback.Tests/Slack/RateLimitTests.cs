using CoachBot.Loopback.Slack;

namespace CoachBot.Loopback.Tests.Slack;

public sealed class RateLimitTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task A_conversation_takes_a_short_burst_then_a_message_a_second()
    {
        await using var slack = await LoopbackSlack.StartAsync(new() { Time = _clock, PostBurst = 2 });
        var app = new RawApp(slack);
        var (one, other) = (slack.AddChannel("one"), slack.AddChannel("other"));

        int[] burst = [await PostAsync(app, slack, one), await PostAsync(app, slack, one), await PostAsync(app, slack, one)];
        Assert.Equal([200, 200, 429], burst);
        Assert.Equal(200, await PostAsync(app, slack, other));
        _clock.Advance(TimeSpan.FromSeconds(1));
        int[] later = [await PostAsync(app, slack, one), await PostAsync(app, slack, one)];
        Assert.Equal([200, 429], later);
    }

    [Fact]
    public async Task The_workspace_has_a_rate_over_all_conversations()
    {
        await using var slack = await LoopbackSlack.StartAsync(new() { Time = _clock, WorkspacePostsPerSecond = 2 });
        var app = new RawApp(slack);

        var statuses = new List<int>();
        for (var i = 0; i < 3; i++)
            statuses.Add(await PostAsync(app, slack, slack.AddChannel($"c{i}")));

        Assert.Equal([200, 200, 429], statuses);
    }

    [Fact]
    public async Task Tier_two_takes_twenty_a_minute()
    {
        await using var slack = await LoopbackSlack.StartAsync(new() { Time = _clock });
        var app = new RawApp(slack);
        var ana = slack.AddUser("ana");

        for (var i = 0; i < 20; i++)
            Assert.True((bool)(await app.FormAsync("dnd.teamInfo", ("users", ana.Id)))["ok"]!);
        Assert.Equal("ratelimited", (string?)(await app.FormAsync("dnd.teamInfo", ("users", ana.Id)))["error"]);

        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.True((bool)(await app.FormAsync("dnd.teamInfo", ("users", ana.Id)))["ok"]!);
    }

    [Fact]
    public async Task Outside_the_marketplace_history_comes_once_a_minute_and_15_messages()
    {
        await using var slack = await LoopbackSlack.StartAsync(
            new() { Time = _clock, OutsideMarketplace = true, PostBurst = 20, EchoBotMessages = false });
        var app = new RawApp(slack);
        var dm = slack.Workspace.DirectMessage(slack.AddUser("ana"));
        for (var i = 0; i < 16; i++)
            await PostAsync(app, slack, dm);

        var page = await app.FormAsync("conversations.history", ("channel", dm.Id), ("limit", "100"));
        Assert.Equal(15, page["messages"]!.AsArray().Count);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("channel", dm.Id)]);
        using var second = await app.SendAsync("conversations.history", slack.BotToken, content);
        Assert.Equal((429, "60"), ((int)second.StatusCode, second.Headers.GetValues("Retry-After").Single()));
    }

    private static async Task<int> PostAsync(RawApp app, LoopbackSlack slack, SlackChannel channel)
    {
        using var content = RawApp.Json(new() { ["channel"] = channel.Id, ["text"] = "hi" });
        using var response = await app.SendAsync("chat.postMessage", slack.BotToken, content);
        return (int)response.StatusCode;
    }
}
