using System.Net;
using System.Text.Json.Nodes;
using CoachBot.Loopback.Slack;

namespace CoachBot.Loopback.Tests.Slack;

public sealed class FileTests : IAsyncLifetime
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private LoopbackSlack _slack = null!;
    private RawApp _app = null!;
    private SlackUser _ana = null!;
    private SlackFile _file = null!;

    public async Task InitializeAsync()
    {
        _slack = await LoopbackSlack.StartAsync();
        _app = new(_slack);
        _ana = _slack.AddUser("ana");
        _file = _slack.AddFile(_ana, "figures.csv", "1,2"u8.ToArray());
    }

    public async Task DisposeAsync() => await _slack.DisposeAsync();

    [Fact]
    public async Task A_file_is_given_to_a_token_that_may_read_files_alone()
    {
        Assert.Equal((HttpStatusCode.OK, "text/csv", "1,2"), await GetAsync(_slack.BotToken));
        Assert.Equal(HttpStatusCode.Found, (await GetAsync("xoxb-other")).Status);
        Assert.Equal(HttpStatusCode.Found, (await GetAsync(null)).Status);

        _slack.Workspace.Scopes.Remove("files:read");
        Assert.Equal((HttpStatusCode.OK, "text/html"), (await GetAsync(_slack.BotToken)) is var page ? (page.Status, page.Type) : default);
        Assert.Equal("missing_scope", (string?)(await _app.FormAsync("files.info", ("file", _file.Id)))["error"]);
    }

    [Fact]
    public async Task A_message_with_a_file_tells_of_it()
    {
        using var socket = await _app.ConnectAsync();
        var sent = _slack.DirectMessageAsync(_ana, "look", [_file]);
        var told = (await socket.TakeAsync())["event"]!;
        await sent;

        Assert.Equal(("message", "file_share", "look"), ((string?)told["type"], (string?)told["subtype"], (string?)told["text"]));
        Assert.Equal(_file.Address!.AbsoluteUri, (string?)told["files"]![0]!["url_private_download"]);
        Assert.Equal(3, (int)told["files"]![0]!["size"]!);
    }

    [Fact]
    public async Task What_the_app_uploads_comes_back_as_its_own_message()
    {
        using var socket = await _app.ConnectAsync();
        var ticket = await _app.FormAsync("files.getUploadURLExternal", ("filename", "export.csv"), ("length", "3"));
        using var sent = await Client.PostAsync(new Uri((string)ticket["upload_url"]!), new ByteArrayContent("1,2"u8.ToArray()));
        await _app.JsonAsync("files.completeUploadExternal", new JsonObject
        {
            ["files"] = new JsonArray(new JsonObject { ["id"] = (string?)ticket["file_id"] }),
            ["channel_id"] = _slack.Workspace.DirectMessage(_ana).Id,
        });

        var told = (await socket.TakeAsync())["event"]!;

        Assert.Equal(
            ("file_share", _slack.Workspace.BotUserId, null), ((string?)told["subtype"], (string?)told["user"], (string?)told["bot_id"]));
        Assert.Equal("export.csv", (string?)told["files"]![0]!["name"]);
    }

    [Fact]
    public async Task Where_a_file_is_can_be_asked_for()
    {
        _file.Address = null;
        using var socket = await _app.ConnectAsync();
        var sent = _slack.DirectMessageAsync(_ana, "", [_file]);
        var told = (await socket.TakeAsync())["event"]!["files"]![0]!;
        await sent;
        Assert.Equal(
            ("check_file_info", null, null), ((string?)told["file_access"], (string?)told["name"], (string?)told["url_private_download"]));

        var info = (await _app.FormAsync("files.info", ("file", _file.Id)))["file"]!;

        Assert.Equal(_file.Name, (string?)info["name"]);
        Assert.EndsWith("/download/figures.csv", (string?)info["url_private_download"]);
        Assert.Equal("file_not_found", (string?)(await _app.FormAsync("files.info", ("file", "F404")))["error"]);
    }

    [Theory]
    [InlineData("""{"type":"file_input","action_id":"a","max_files":11}""")]
    [InlineData("""{"type":"file_input","action_id":"a","filetypes":[]}""")]
    [InlineData("""{"type":"file_input","action_id":"a","placeholder":{"type":"plain_text","text":"x"}}""")]
    public async Task A_field_for_files_keeps_to_its_rules(string element) =>
        Assert.Equal("invalid_arguments", (string?)(await OpenAsync(element))["error"]);

    [Fact]
    public async Task A_field_for_files_needs_the_scope()
    {
        _slack.Workspace.Scopes.Remove("files:read");

        Assert.Equal("missing_scope", (string?)(await OpenAsync("""{"type":"file_input","action_id":"a"}"""))["error"]);
    }

    [Fact]
    public async Task Files_are_put_into_their_field_and_into_no_other()
    {
        using var socket = await _app.ConnectAsync();
        await OpenAsync("""{"type":"file_input","action_id":"a","max_files":1}""", socket);
        var view = _ana.View!;

        Assert.NotEmpty((await _slack.SubmitViewAsync(view)).Refused);
        Assert.NotEmpty((await _slack.SubmitViewAsync(view, new FormValues { ["a"] = FormValue.Of(_file, _file) })).Refused);
        await Assert.ThrowsAsync<ArgumentException>(() => _slack.SubmitViewAsync(view, new FormValues { ["a"] = "figures.csv" }));
        var submitting = _slack.SubmitViewAsync(view, new FormValues { ["a"] = FormValue.Of(_file) });
        var state = (await socket.TakeAsync())["view"]!["state"]!["values"]!["b"]!["a"]!;
        await submitting;

        Assert.Equal(("file_input", _file.Id), ((string?)state["type"], (string?)state["files"]![0]!["id"]));
    }

    private async Task<(HttpStatusCode Status, string? Type, string Body)> GetAsync(string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _file.Address);
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var response = await Client.SendAsync(request);
        return (response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    private async Task<JsonObject> OpenAsync(string element, RawSocket? connected = null)
    {
        var socket = connected ?? await _app.ConnectAsync();
        var slash = _slack.SlashAsync(_ana, "/coach", "x");
        var trigger = (string?)(await socket.TakeAsync())["trigger_id"];
        await slash;
        if (connected is null)
            socket.Dispose();
        var view = JsonNode.Parse($$"""
            {"type":"modal","title":{"type":"plain_text","text":"x"},"submit":{"type":"plain_text","text":"x"},
             "blocks":[{"type":"input","block_id":"b","label":{"type":"plain_text","text":"x"},"element":{{element}} }]}
            """)!;
        return await _app.JsonAsync("views.open", new JsonObject { ["trigger_id"] = trigger, ["view"] = view });
    }
}
