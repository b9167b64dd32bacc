using System.Net;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Tests.Protocol.Rest;

public sealed class RestRetryTests : IDisposable
{
    private const string Message = """{"id":"5","channel_id":"11"}""";

    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan HalfASecond = TimeSpan.FromSeconds(0.5);
    private static readonly MessagePayload WithNonce = new() { Content = "x", Nonce = "o-1", EnforceNonce = true };

    private readonly RestRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task AGet_IsRepeated_WithGrowingPauses()
    {
        _rig.Api.Answers("oops", 502).Answers("oops", 503).Answers("""{"id":"2","name":"x"}""");

        var guild = _rig.Rest.GetGuildAsync(new Snowflake(2), None);
        await _rig.Time.PassAsync(HalfASecond);
        await _rig.Time.PassAsync(TimeSpan.FromSeconds(1));

        Assert.Equal("x", (await guild).Name);
        Assert.Equal(3, _rig.Api.Requests.Count);
    }

    [Fact]
    public async Task AnEdit_IsRepeated_AfterABrokenConnection()
    {
        _rig.Api.Answers(() => throw Broken(HttpRequestError.ResponseEnded)).Answers(Message);

        var edit = _rig.Rest.EditMessageAsync(RestRig.Channel, new Snowflake(5), RestRig.Hello, None);
        await _rig.Time.PassAsync(HalfASecond);

        await edit;
        Assert.Equal("""{"content":"hello"}""", _rig.Api.Requests[1].Body);
    }

    [Fact]
    public async Task APost_IsNotRepeated_WhereItMayHaveHappened()
    {
        _rig.Api.Answers(() => throw Broken(HttpRequestError.ResponseEnded)).Answers("", 500);

        var broken = await Assert.ThrowsAsync<DiscordApiException>(() => _rig.SendAsync());
        var refused = await Assert.ThrowsAsync<DiscordApiException>(() => _rig.SendAsync());

        Assert.True(broken is { MayHaveHappened: true, IsTransient: true, Status: 0 });
        Assert.True(refused is { MayHaveHappened: true, IsTransient: true, Status: HttpStatusCode.InternalServerError });
        Assert.Equal(2, _rig.Api.Requests.Count);
    }

    [Fact]
    public async Task APost_IsRepeated_WhereNoConnectionCameAbout()
    {
        _rig.Api.Answers(() => throw Broken(HttpRequestError.ConnectionError)).Answers(Message);

        var sent = _rig.SendAsync();
        await _rig.Time.PassAsync(HalfASecond);

        Assert.Equal(new Snowflake(5), (await sent).Id);
    }

    [Fact]
    public async Task APostWithAnEnforcedNonce_IsRepeated()
    {
        _rig.Api.Answers(() => throw Broken(HttpRequestError.ResponseEnded)).Answers(Message);

        var sent = _rig.Rest.CreateMessageAsync(RestRig.Channel, WithNonce, None);
        await _rig.Time.PassAsync(HalfASecond);

        await sent;
        Assert.Equal("""{"content":"x","nonce":"o-1","enforce_nonce":true}""", _rig.Api.Requests[1].Body);
    }

    [Fact]
    public async Task TheAnswerToAnInteraction_IsNeverSentTwice_WhereItMayHaveArrived()
    {
        _rig.Api.Answers(() => throw Broken(HttpRequestError.ResponseEnded));

        var fault = await Assert.ThrowsAsync<DiscordApiException>(
            () => _rig.Rest.RespondAsync(RestRig.Slash, InteractionResponse.Message(WithNonce), None));

        Assert.True(fault.MayHaveHappened);
        Assert.Single(_rig.Api.Requests);
    }

    [Fact]
    public async Task Repeats_End()
    {
        for (var i = 0; i < 9; i++)
            _rig.Api.Answers("", 503);

        var guild = _rig.Rest.GetGuildAsync(new Snowflake(2), None);
        foreach (var seconds in new[] { 0.5, 1, 2, 4 })
            await _rig.Time.PassAsync(TimeSpan.FromSeconds(seconds));

        await Assert.ThrowsAsync<DiscordApiException>(() => guild);
        Assert.Equal(5, _rig.Api.Requests.Count);
    }

    [Fact]
    public async Task NoAnswer_IsNotWaitedForEndlessly()
    {
        _rig.Api.Holds = true;

        var sent = _rig.SendAsync();
        await _rig.Api.NextAsync();
        _rig.Time.Advance(TimeSpan.FromSeconds(15));

        var fault = await Assert.ThrowsAsync<DiscordApiException>(() => sent);
        Assert.True(fault is { MayHaveHappened: true, IsTransient: true });
    }

    [Fact]
    public async Task Cancelling_EndsTheWait()
    {
        using var stop = new CancellationTokenSource();
        _rig.Api.Answers("", 503);

        var guild = _rig.Rest.GetGuildAsync(new Snowflake(2), stop.Token);
        await _rig.Time.SomebodyWaitsAsync(HalfASecond);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => guild);
    }

    [Fact]
    public async Task ARefusal_TellsCodeAndFields_AndIsNotRepeated()
    {
        _rig.Api.Answers(
            """{"code":50035"""
                + ""","message":"Invalid Form Body","errors":{"embeds":{"0":{"title":"""
                + """{"_errors":[{"code":"BASE_TYPE_BAD_LENGTH","message":"Must be 256 or fewer."}]}}}}}""",
            400);

        var fault = await Assert.ThrowsAsync<DiscordApiException>(() => _rig.SendAsync());

        Assert.Equal(
            "POST /channels/{channel}/messages failed with 400, code 50035: Invalid Form Body: embeds.0.title BASE_TYPE_BAD_LENGTH",
            fault.Message);
        Assert.True(fault is { Code: 50035, Status: HttpStatusCode.BadRequest, IsTransient: false, MayHaveHappened: false });
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("null")]
    [InlineData("{\"id\":\"x\"}")]
    public async Task AnAnswerThatCanNotBeRead_MayHaveHappened(string answer)
    {
        _rig.Api.Answers(answer);

        var fault = await Assert.ThrowsAsync<DiscordApiException>(() => _rig.SendAsync());

        Assert.True(fault.MayHaveHappened);
    }

    [Fact]
    public async Task ARefusedToken_IsFatal_AndNothingIsSentAfterIt()
    {
        _rig.Api.Answers("""{"message":"401: Unauthorized","code":0}""", 401);

        await Assert.ThrowsAsync<DiscordFatalException>(() => _rig.SendAsync());
        var fault = await Assert.ThrowsAsync<DiscordFatalException>(() => _rig.SendAsync());

        Assert.Contains("Developer Portal", fault.Message, StringComparison.Ordinal);
        Assert.Single(_rig.Api.Requests);
    }

    [Fact]
    public async Task ARefusedInteractionToken_IsNotTheBots()
    {
        _rig.Api.Answers("""{"message":"Invalid Webhook Token","code":50027}""", 401).Answers(Message);

        var fault = await Assert.ThrowsAsync<DiscordApiException>(
            () => _rig.Rest.CreateFollowupAsync(new Snowflake(8), "t", RestRig.Hello, None));

        Assert.Equal(50027, fault.Code);
        Assert.Equal(new Snowflake(5), (await _rig.SendAsync()).Id);
    }

    private static HttpRequestException Broken(HttpRequestError error) => new(error, "broken");
}
