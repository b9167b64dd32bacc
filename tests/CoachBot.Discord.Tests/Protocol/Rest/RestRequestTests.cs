using CoachBot.Discord.Protocol;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Discord.Tests.Protocol.Rest;

public sealed class RestRequestTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Snowflake App = new(1);
    private static readonly Snowflake Guild = new(2);

    private readonly RestRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task EveryCall_GoesWhereTheDocumentationSays()
    {
        const string message = """{"id":"5","channel_id":"11"}""";
        const string channel = """{"id":"6","type":1}""";
        var rest = _rig.Rest;
        var json = "[]"u8.ToArray();

        await Expect("""{"url":"wss://g","shards":1,"session_start_limit":{"total":1,"remaining":1,"reset_after":1,"max_concurrency":1}}""",
            "GET /api/v10/gateway/bot", () => rest.GetGatewayBotAsync(None));
        await Expect("""{"id":"1","name":"x"}""", "GET /api/v10/applications/@me", () => rest.GetCurrentApplicationAsync(None));
        await Expect("""{"id":"1","username":"x"}""", "GET /api/v10/users/@me", () => rest.GetCurrentUserAsync(None));
        await Expect("[]", "GET /api/v10/applications/1/commands", () => rest.GetGlobalCommandsAsync(App, None));
        await Expect("[]", "PUT /api/v10/applications/1/commands", () => rest.BulkOverwriteGlobalCommandsAsync(App, json, None));
        await Expect("[]", "GET /api/v10/applications/1/guilds/2/commands", () => rest.GetGuildCommandsAsync(App, Guild, None));
        await Expect("[]", "PUT /api/v10/applications/1/guilds/2/commands",
            () => rest.BulkOverwriteGuildCommandsAsync(App, Guild, json, None));
        await Expect(message, "GET /api/v10/webhooks/1/t/messages/@original", () => rest.GetOriginalResponseAsync(App, "t", None));
        await Expect(message, "PATCH /api/v10/webhooks/1/t/messages/@original",
            () => rest.EditOriginalResponseAsync(App, "t", RestRig.Hello, None));
        await Expect(message, "POST /api/v10/webhooks/1/t", () => rest.CreateFollowupAsync(App, "t", RestRig.Hello, None));
        await Expect(channel, "POST /api/v10/users/@me/channels", () => rest.CreateDmAsync(new Snowflake(3), None));
        await Expect(message, "POST /api/v10/channels/11/messages", () => rest.CreateMessageAsync(RestRig.Channel, RestRig.Hello, None));
        await Expect(message, "PATCH /api/v10/channels/11/messages/5",
            () => rest.EditMessageAsync(RestRig.Channel, new Snowflake(5), RestRig.Hello, None));
        await Expect("[]", "GET /api/v10/channels/11/messages?limit=50", () => rest.GetMessagesAsync(RestRig.Channel, null, 50, None));
        await Expect("[]", "GET /api/v10/channels/11/messages?limit=7&after=4",
            () => rest.GetMessagesAsync(RestRig.Channel, new Snowflake(4), 7, None));
        await Expect(channel, "GET /api/v10/channels/11", () => rest.GetChannelAsync(RestRig.Channel, None));
        await Expect("""{"id":"2","name":"x"}""", "GET /api/v10/guilds/2", () => rest.GetGuildAsync(Guild, None));
        await Expect("{}", "GET /api/v10/guilds/2/members/3", () => rest.GetGuildMemberAsync(Guild, new Snowflake(3), None));
        await Expect("[]", "GET /api/v10/guilds/2/roles", () => rest.GetGuildRolesAsync(Guild, None));

        _rig.Api.Answers("", 204);
        await rest.RespondAsync(RestRig.Slash, InteractionResponse.DeferUpdate, None);
        Assert.Equal("/api/v10/interactions/7/interaction-secret-token/callback", _rig.Api.Requests[^1].Path);
        Assert.Equal("""{"type":6}""", _rig.Api.Requests[^1].Body);
    }

    [Fact]
    public async Task Requests_NameTheProgram_AndCarryTheBotsTokenWhereItIsNeeded()
    {
        await Expect("[]", "GET /api/v10/guilds/2/roles", () => _rig.Rest.GetGuildRolesAsync(Guild, None));

        var headers = _rig.Api.Requests[0].Headers;
        Assert.Equal("DiscordBot (https://bot.test/, 1.2)", headers.UserAgent.ToString());
        Assert.Equal("Bot bot-secret-token", headers.Authorization!.ToString());
    }

    [Fact]
    public async Task InteractionEndpoints_DoNotGetTheBotsToken()
    {
        _rig.Api.Answers("", 204).Answers("""{"id":"5","channel_id":"11"}""");

        await _rig.Rest.RespondAsync(RestRig.Slash, InteractionResponse.DeferMessage(true), None);
        await _rig.Rest.CreateFollowupAsync(App, "t", RestRig.Hello, None);

        Assert.All(_rig.Api.Requests, request => Assert.Null(request.Headers.Authorization));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000/proxy/discord", "http://127.0.0.1:5000/proxy/discord/users/@me")]
    [InlineData("http://127.0.0.1:5000/", "http://127.0.0.1:5000/users/@me")]
    public async Task TheBaseAddress_MayBePlainHttpWithAPath(string address, string expected)
    {
        using var rig = new RestRig(address);
        rig.Api.Answers("""{"id":"1","username":"x"}""");

        await rig.Rest.GetCurrentUserAsync(None);

        Assert.Equal(expected, rig.Api.Requests[0].Uri.AbsoluteUri);
    }

    [Fact]
    public async Task Files_GoAsMultipart_WithTheirListInTheJson()
    {
        _rig.Api.Answers("""{"id":"5","channel_id":"11"}""");
        var message = new MessagePayload { Content = "export", Files = [new MessageFile("a.csv", "text/csv", "x,y"u8.ToArray())] };

        await _rig.Rest.CreateMessageAsync(RestRig.Channel, message, None);

        var request = _rig.Api.Requests[0];
        Assert.Equal("multipart/form-data", request.ContentType);
        Assert.Contains("""{"content":"export","attachments":[{"id":"0","filename":"a.csv"}]}""", request.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"files[0]\"; filename=a.csv", request.Body, StringComparison.Ordinal);
        Assert.Contains("x,y", request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnInteractionResponse_MayCarryFiles()
    {
        _rig.Api.Answers("", 204);
        var message = new MessagePayload { Files = [new MessageFile("a.txt", "text/plain", "x"u8.ToArray())] };

        await _rig.Rest.RespondAsync(RestRig.Slash, InteractionResponse.Message(message), None);

        Assert.Contains(
            """{"type":4,"data":{"attachments":[{"id":"0","filename":"a.txt"}]}}""", _rig.Api.Requests[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc\n")]
    [InlineData("Bot abc")]
    public void ATokenThatCanNotBeOne_IsRefusedAtOnce(string token)
    {
        var options = new RestOptions { Token = token, ProgramUrl = new Uri("https://bot.test/"), ProgramVersion = "1" };

        var fault = Assert.Throws<DiscordFatalException>(() => new DiscordRest(options, TimeProvider.System, NullLogger.Instance));

        Assert.DoesNotContain("abc", fault.Message, StringComparison.Ordinal);
    }

    private async Task Expect(string answer, string call, Func<Task> act)
    {
        _rig.Api.Answers(answer);
        await act();
        var request = _rig.Api.Requests[^1];
        Assert.Equal(call, $"{request.Method} {request.Path}");
    }
}
