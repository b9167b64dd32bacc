using System.Text.Json.Nodes;
using CoachBot.Loopback.Slack;

namespace CoachBot.Loopback.Tests.Slack;

public sealed class ViewTests : IAsyncLifetime
{
    private const string Form = """
        {"type":"modal","callback_id":"goal","title":{"type":"plain_text","text":"Goal"},"submit":{"type":"plain_text","text":"Save"},
         "notify_on_close":true,"private_metadata":"m1","blocks":[
          {"type":"input","block_id":"name","label":{"type":"plain_text","text":"Name"},
           "element":{"type":"plain_text_input","action_id":"name_text","max_length":5}},
          {"type":"input","block_id":"count","optional":true,"label":{"type":"plain_text","text":"Count"},
           "element":{"type":"number_input","action_id":"count_number","is_decimal_allowed":false,"min_value":"1","max_value":"9"}},
          {"type":"input","block_id":"days","optional":true,"label":{"type":"plain_text","text":"Days"},
           "element":{"type":"checkboxes","action_id":"days_boxes","options":[
             {"text":{"type":"plain_text","text":"Monday"},"value":"mon"},{"text":{"type":"plain_text","text":"Tuesday"},"value":"tue"}]}},
          {"type":"input","block_id":"buddy","optional":true,"label":{"type":"plain_text","text":"Buddy"},
           "element":{"type":"external_select","action_id":"buddy_select","min_query_length":1}},
          {"type":"actions","block_id":"more","elements":[
            {"type":"button","action_id":"help","value":"h","text":{"type":"plain_text","text":"Help"}}]}]}
        """;

    private readonly ManualClock _clock = new();
    private LoopbackSlack _slack = null!;
    private RawApp _app = null!;
    private SlackUser _ana = null!;
    private RawSocket _socket = null!;

    public async Task InitializeAsync()
    {
        _slack = await LoopbackSlack.StartAsync(new() { Time = _clock, EchoBotMessages = false });
        _app = new(_slack);
        _ana = _slack.AddUser("ana");
        _socket = await _app.ConnectAsync();
    }

    public async Task DisposeAsync()
    {
        _socket.Dispose();
        await _slack.DisposeAsync();
    }

    [Fact]
    public async Task A_trigger_opens_one_modal_within_three_seconds()
    {
        var first = await TriggerAsync();
        Assert.True((bool)(await OpenAsync(first))["ok"]!);
        Assert.Equal("Goal", (await _slack.NextViewAsync(_ana)).Title);
        Assert.Equal("exchanged_trigger_id", (string?)(await OpenAsync(first))["error"]);

        var late = await TriggerAsync();
        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal("expired_trigger_id", (string?)(await OpenAsync(late))["error"]);
        Assert.Equal("invalid_trigger_id", (string?)(await OpenAsync("nonsense"))["error"]);
    }

    [Fact]
    public async Task A_wrong_view_is_told_of_with_pointers()
    {
        var answer = await OpenAsync(await TriggerAsync(), Form.Replace("\"Goal\"", $"\"{new string('x', 25)}\""));

        Assert.Equal("invalid_arguments", (string?)answer["error"]);
        Assert.Contains("/view/title/text", (string)answer["response_metadata"]!["messages"]![0]!);
    }

    [Fact]
    public async Task A_view_above_250_kB_is_too_large()
    {
        var answer = await OpenAsync(await TriggerAsync(), Form.Replace("m1", new string('x', 250_000)));

        Assert.Equal("view_too_large", (string?)answer["error"]);
    }

    [Fact]
    public async Task The_client_refuses_what_the_form_does_not_allow()
    {
        var view = await FormAsync();

        Assert.Equal(["name"], (await _slack.SubmitViewAsync(view)).Refused.Keys);
        Assert.Equal(["name"], (await _slack.SubmitViewAsync(view, new() { ["Name"] = "too long" })).Refused.Keys);
        var many = await _slack.SubmitViewAsync(view, new() { ["name"] = "ok", ["count"] = "10" });
        Assert.Equal(["count"], many.Refused.Keys);
        Assert.Null(many.Ack);
        await Assert.ThrowsAsync<ArgumentException>(() => _slack.SubmitViewAsync(view, new() { ["days"] = "someday" }));
        await Assert.ThrowsAsync<ArgumentException>(() => _slack.SubmitViewAsync(view, new() { ["nonsense"] = "x" }));
    }

    [Fact]
    public async Task A_submission_carries_the_state_and_an_empty_answer_closes_the_form()
    {
        var view = await FormAsync();

        var submitting = _slack.SubmitViewAsync(view, new() { ["name_text"] = "run", ["Days"] = new[] { "mon", "Tuesday" } });
        var payload = await _socket.TakeAsync();
        var result = await submitting;

        Assert.True(result.Accepted);
        Assert.False(view.IsOpen);
        Assert.Equal("view_submission", (string?)payload["type"]);
        var values = payload["view"]!["state"]!["values"]!;
        Assert.Equal("run", (string?)values["name"]!["name_text"]!["value"]);
        Assert.Equal(2, values["days"]!["days_boxes"]!["selected_options"]!.AsArray().Count);
        Assert.Equal("m1", (string?)payload["view"]!["private_metadata"]);
        Assert.Null(payload["response_url"]);
    }

    [Fact]
    public async Task Errors_keep_the_form_open()
    {
        var view = await FormAsync();

        var result = await AnswerAsync(view, """{"response_action":"errors","errors":{"name":"Taken."}}""");

        Assert.Equal("Taken.", result.Errors["name"]);
        Assert.False(result.Accepted);
        Assert.True(view.IsOpen);
    }

    [Theory]
    [InlineData("""{"response_action":"errors","errors":{"nonsense":"x"}}""")]
    [InlineData("""{"response_action":"errors","errors":{}}""")]
    [InlineData("""{"response_action":"explode"}""")]
    [InlineData("""{"response_action":"update"}""")]
    [InlineData("""{"response_action":"update","view":{"type":"modal"}}""")]
    [InlineData("""{"text":"saved"}""")]
    public async Task A_wrong_answer_to_a_submission_is_a_problem(string answer)
    {
        var result = await AnswerAsync(await FormAsync(), answer);

        Assert.StartsWith("invalid_submission_response", result.Problem);
        Assert.Single(_slack.Problems.All);
    }

    [Fact]
    public async Task A_form_is_updated_pushed_upon_and_cleared_by_answers()
    {
        var view = await FormAsync();

        var pushed = await AnswerAsync(view, $$"""{"response_action":"push","view":{{Form.Replace("Goal", "Sure?")}}}""");
        Assert.Equal("Sure?", pushed.View!.Title);
        Assert.Equal(2, _ana.OpenViews.Count);
        await AnswerAsync(pushed.View, $$"""{"response_action":"update","view":{{Form.Replace("Goal", "Done")}}}""");
        Assert.Equal("Done", pushed.View.Title);
        var cleared = await AnswerAsync(pushed.View, """{"response_action":"clear"}""");
        Assert.Null(cleared.View);
        Assert.Empty(_ana.OpenViews);
    }

    [Fact]
    public async Task A_button_in_a_modal_can_push_two_views_at_most()
    {
        var view = await FormAsync();
        for (var i = 0; i < 3; i++)
        {
            var pressing = _slack.PressAsync(view, "Help");
            var payload = await _socket.TakeAsync();
            Assert.True((await pressing).InTime);
            Assert.Equal("view", (string?)payload["container"]!["type"]);
            var answer = await _app.FormAsync("views.push", ("trigger_id", (string)payload["trigger_id"]!), ("view", Form));
            Assert.Equal(i < 2 ? null : "push_limit_reached", (string?)answer["error"]);
            view = _ana.View!;
        }
    }

    [Fact]
    public async Task An_old_hash_conflicts()
    {
        var view = await FormAsync();
        var hash = view.Hash;

        var first = await _app.FormAsync("views.update", ("view_id", view.Id), ("view", Form), ("hash", hash));
        var second = await _app.FormAsync("views.update", ("view_id", view.Id), ("view", Form), ("hash", hash));

        Assert.True((bool)first["ok"]!);
        Assert.Equal("hash_conflict", (string?)second["error"]);
        Assert.Equal(1, view.Updates);
        Assert.Equal("not_found", (string?)(await _app.FormAsync("views.update", ("view_id", "V404"), ("view", Form)))["error"]);
    }

    [Fact]
    public async Task Closing_is_told_if_the_view_asks_for_it()
    {
        var view = await FormAsync();

        var closing = _slack.CloseViewAsync(view);
        var payload = await _socket.TakeAsync();

        Assert.True((await closing)!.InTime);
        Assert.Equal("view_closed", (string?)payload["type"]);
        Assert.False(view.IsOpen);
    }

    [Fact]
    public async Task An_external_select_offers_what_the_app_suggests()
    {
        var view = await FormAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => _slack.SuggestAsync(view, "buddy_select", ""));

        var suggesting = _slack.SuggestAsync(view, "buddy_select", "be");
        var payload = await _socket.TakeAsync(JsonNode.Parse("""{"options":[{"text":{"type":"plain_text","text":"Ben"},"value":"b"}]}"""));
        Assert.Equal(new Suggestion("Ben", "b"), Assert.Single((await suggesting).Options));
        Assert.Equal("be", (string?)payload["value"]);

        var submitting = _slack.SubmitViewAsync(view, new() { ["name"] = "x", ["Buddy"] = "Ben" });
        payload = await _socket.TakeAsync();
        Assert.True((await submitting).Accepted);
        Assert.Equal("b", (string?)payload["view"]!["state"]!["values"]!["buddy"]!["buddy_select"]!["selected_option"]!["value"]);
    }

    [Fact]
    public async Task Home_is_published_with_a_hash_and_its_buttons_have_no_response_url()
    {
        const string home = """
            {"type":"home","blocks":[{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"Today"}}]}]}
            """;
        var answer = await _app.FormAsync("views.publish", ("user_id", _ana.Id), ("view", home));
        var hash = (string)answer["view"]!["hash"]!;
        var first = await _app.FormAsync("views.publish", ("user_id", _ana.Id), ("view", home), ("hash", hash));
        var second = await _app.FormAsync("views.publish", ("user_id", _ana.Id), ("view", home), ("hash", hash));
        Assert.Equal((null, "hash_conflict"), ((string?)first["error"], (string?)second["error"]));

        var pressing = _slack.PressAsync(await _slack.NextHomeAsync(_ana), "Today");
        var payload = await _socket.TakeAsync();

        Assert.True((await pressing).InTime);
        Assert.Null(payload["response_url"]);
        Assert.Equal("home", (string?)payload["view"]!["type"]);
    }

    private async Task<SubmitResult> AnswerAsync(SlackView view, string answer)
    {
        var submitting = _slack.SubmitViewAsync(view, new() { ["name"] = "run" });
        await _socket.TakeAsync(JsonNode.Parse(answer));
        return await submitting;
    }

    private async Task<SlackView> FormAsync()
    {
        await OpenAsync(await TriggerAsync());
        return await _slack.NextViewAsync(_ana);
    }

    private async Task<string> TriggerAsync()
    {
        var shortcut = _slack.ShortcutAsync(_ana, "goal");
        var payload = await _socket.TakeAsync();
        Assert.True((await shortcut).InTime);
        return (string)payload["trigger_id"]!;
    }

    private Task<JsonObject> OpenAsync(string trigger, string view = Form) =>
        _app.FormAsync("views.open", ("trigger_id", trigger), ("view", view));
}
