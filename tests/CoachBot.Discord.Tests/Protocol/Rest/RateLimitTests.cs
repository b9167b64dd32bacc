using System.Net;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Tests.Protocol.Rest;

public sealed class RateLimitTests : IDisposable
{
    private const string Message = """{"id":"5","channel_id":"11"}""";

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly RestRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task ASpentBucket_IsWaitedFor_NotProvoked()
    {
        _rig.Api.Answers(Message, 200, FakeApi.Bucket("a", 2, 1, 4)).Answers(Message, 200, FakeApi.Bucket("a", 2, 0, 4));
        await _rig.SendAsync();
        await _rig.SendAsync();

        var third = _rig.SendAsync();
        await _rig.Time.SomebodyWaitsAsync(TimeSpan.FromSeconds(4));
        Assert.Equal(2, _rig.Api.Requests.Count);
        _rig.Time.Advance(TimeSpan.FromSeconds(4));

        await third;
        Assert.Equal(3, _rig.Api.Requests.Count);
    }

    [Fact]
    public async Task ABucketNotKnownYet_LetsOneThrough_ThenAsManyAsRemain()
    {
        _rig.Api.Holds = true;
        var sent = Enumerable.Range(0, 4).Select(_ => _rig.SendAsync()).ToList();

        var first = await _rig.Api.NextAsync();
        Assert.True(_rig.Api.IsQuiet);
        first.Answer(FakeApi.Json(Message, 200, FakeApi.Bucket("a", 3, 2, 5)));
        var second = await _rig.Api.NextAsync();
        var third = await _rig.Api.NextAsync();
        await _rig.Time.SomebodyWaitsAsync(TimeSpan.FromSeconds(5));
        Assert.True(_rig.Api.IsQuiet);

        second.Answer(FakeApi.Json(Message, 200, FakeApi.Bucket("a", 3, 0, 5)));
        third.Answer(FakeApi.Json(Message, 200, FakeApi.Bucket("a", 3, 1, 5)));
        await Task.WhenAll(sent.Take(3));
        _rig.Time.Advance(TimeSpan.FromSeconds(5));
        (await _rig.Api.NextAsync()).Answer(FakeApi.Json(Message, 200, FakeApi.Bucket("a", 3, 2, 5)));
        await Task.WhenAll(sent);
    }

    [Fact]
    public async Task AClockThatIsSetBack_MakesNoWaitLonger()
    {
        _rig.Api.Answers(Message, 200, FakeApi.Bucket("a", 1, 0, 4));
        await _rig.SendAsync();
        _rig.Time.SetBack(TimeSpan.FromHours(3));

        var second = _rig.SendAsync();
        await _rig.Time.PassAsync(TimeSpan.FromSeconds(4));

        await second;
    }

    [Fact]
    public async Task AClockThatIsSetBack_KeepsNoneOfTheFiftyBack()
    {
        for (ulong i = 0; i < 50; i++)
            await _rig.SendAsyncOf(Message, 1000 + i);
        _rig.Time.SetBack(TimeSpan.FromHours(3));

        var next = _rig.SendAsyncOf(Message, 2000);
        await _rig.Time.PassAsync(TimeSpan.FromSeconds(1));

        await next;
    }

    [Fact]
    public async Task Channels_AreCountedApart()
    {
        _rig.Api.Answers(Message, 200, FakeApi.Bucket("a", 1, 0, 9));

        await _rig.SendAsync(11);
        _rig.Api.Answers(Message);
        await _rig.SendAsync(12);

        Assert.Equal(2, _rig.Api.Requests.Count);
    }

    [Fact]
    public async Task RoutesThatShareABucket_WaitTogether()
    {
        _rig.Api.Answers(Message, 200, FakeApi.Bucket("a", 5, 4, 9)).Answers(Message, 200, FakeApi.Bucket("a", 5, 0, 9));
        await _rig.SendAsync();
        await _rig.Rest.EditMessageAsync(RestRig.Channel, new Snowflake(5), RestRig.Hello, None);

        // The edit taught its route the name; its own figures were spent, and the next of either kind waits.
        var edit = _rig.Rest.EditMessageAsync(RestRig.Channel, new Snowflake(5), RestRig.Hello, None);
        var next = await Task.WhenAny(edit, _rig.Time.SomebodyWaitsAsync(TimeSpan.FromSeconds(9)));

        Assert.NotSame(edit, next);
        _rig.Api.Answers(Message);
        _rig.Time.Advance(TimeSpan.FromSeconds(9));
        await edit;
    }

    [Fact]
    public async Task WithoutHeaders_ThereIsNoLimit()
    {
        _rig.Api.Answers(Message);
        await _rig.SendAsync();
        _rig.Api.Holds = true;

        var sent = Enumerable.Range(0, 20).Select(_ => _rig.SendAsync()).ToList();
        for (var i = 0; i < 20; i++)
            (await _rig.Api.NextAsync()).Answered.TrySetResult(FakeApi.Json(Message));
        (await _rig.Api.NextAsync()).Answered.TrySetResult(FakeApi.Json(Message));

        await Task.WhenAll(sent);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    public async Task A429OfABucket_HoldsThatBucketOnly_AndTheCallIsRepeated(string scope)
    {
        _rig.Api.Answers(
            """{"message":"You are being rate limited.","retry_after":2.5"""
                + ""","global":false}""", 429, ("Retry-After", "3"), ("X-RateLimit-Scope", scope));
        _rig.Api.Answers(Message).Answers(Message);

        var limited = _rig.SendAsync(11);
        await _rig.Time.SomebodyWaitsAsync(TimeSpan.FromSeconds(2.5));
        await _rig.SendAsync(12);
        Assert.False(limited.IsCompleted);
        _rig.Time.Advance(TimeSpan.FromSeconds(2.5));

        await limited;
    }

    [Fact]
    public async Task AGlobal429_HoldsEverything_ButInteractions()
    {
        _rig.Api.Answers(
            """{"message":"You are being rate limited.","retry_after":3"""
                + ""","global":true}""", 429, ("X-RateLimit-Global", "true"), ("X-RateLimit-Scope", "global"));
        _rig.Api.Answers("", 204).Answers(Message).Answers(Message);

        var limited = _rig.SendAsync(11);
        await _rig.Time.SomebodyWaitsAsync(TimeSpan.FromSeconds(3));
        var other = _rig.SendAsync(12);
        await _rig.Rest.RespondAsync(RestRig.Slash, InteractionResponse.DeferMessage(false), None);
        Assert.False(other.IsCompleted);
        _rig.Time.Advance(TimeSpan.FromSeconds(3));

        await Task.WhenAll(limited, other);
        Assert.Equal(4, _rig.Api.Requests.Count);
    }

    [Fact]
    public async Task A429WithoutDiscordsJson_IsABanOfTheAddress_AndHoldsAll()
    {
        _rig.Api.Answers("<html>", 429, ("Retry-After", "40")).Answers(Message).Answers(Message);

        var limited = _rig.SendAsync(11);
        await _rig.Time.SomebodyWaitsAsync(TimeSpan.FromSeconds(40));
        var other = _rig.SendAsync(12);
        Assert.False(other.IsCompleted);
        _rig.Time.Advance(TimeSpan.FromSeconds(40));

        await Task.WhenAll(limited, other);
    }

    [Fact]
    public async Task AWaitBeyondAMinute_IsTheCallersToDecide()
    {
        _rig.Api.Answers(
            """{"message":"The resource is being rate limited.","retry_after":1336.57"""
                + ""","global":false}""", 429, ("X-RateLimit-Scope", "shared"));

        var first = await Assert.ThrowsAsync<DiscordApiException>(() => _rig.SendAsync());
        var second = await Assert.ThrowsAsync<DiscordApiException>(() => _rig.SendAsync());

        Assert.Equal(TimeSpan.FromSeconds(1336.57), first.RetryAfter);
        Assert.True(second is { Status: HttpStatusCode.TooManyRequests, IsTransient: true, MayHaveHappened: false });
        Assert.Single(_rig.Api.Requests);
    }

    [Fact]
    public async Task AnInteractionsAnswer_DoesNotWaitLongerThanItIsWorth()
    {
        _rig.Api.Answers("""{"message":"limited","retry_after":1,"global":false}""", 429, ("X-RateLimit-Scope", "user"));
        _rig.Api.Answers("""{"message":"limited","retry_after":4,"global":false}""", 429, ("X-RateLimit-Scope", "user"));

        var respond = _rig.Rest.RespondAsync(RestRig.Slash, InteractionResponse.Message(RestRig.Hello), None);
        await _rig.Time.PassAsync(TimeSpan.FromSeconds(1));

        var fault = await Assert.ThrowsAsync<DiscordApiException>(() => respond);
        Assert.Equal(TimeSpan.FromSeconds(4), fault.RetryAfter);
    }

    [Fact]
    public async Task TheBot_SendsFiftyASecond_InteractionsApart()
    {
        for (var i = 0; i < 50; i++)
            await _rig.SendAsyncOf(Message, (ulong)i);

        var next = _rig.SendAsync(99);
        await _rig.Time.SomebodyWaitsAsync(TimeSpan.FromSeconds(1));
        _rig.Api.Answers("", 204);
        await _rig.Rest.RespondAsync(RestRig.Slash, InteractionResponse.DeferMessage(true), None);
        Assert.False(next.IsCompleted);
        _rig.Api.Answers(Message);
        _rig.Time.Advance(TimeSpan.FromSeconds(1));

        await next;
    }

    [Fact]
    public async Task InvalidCalls_StopWellBeforeTheBan_AndGoOnLater()
    {
        for (var i = 0; i < 5_000; i++)
        {
            _rig.Api.Answers("""{"message":"Missing Access","code":50001}""", 403);
            await Assert.ThrowsAsync<DiscordApiException>(
                () => _rig.Rest.CreateFollowupAsync(new Snowflake(8), "t", RestRig.Hello, None));
        }

        var fault = await Assert.ThrowsAsync<DiscordApiException>(() => _rig.SendAsync());
        Assert.True(fault is { IsTransient: true, MayHaveHappened: false });
        Assert.Equal(5_000, _rig.Api.Requests.Count);

        _rig.Time.Advance(TimeSpan.FromMinutes(11));
        _rig.Api.Answers(Message);
        await _rig.SendAsync();
    }

    [Fact]
    public async Task SharedLimits_AreNotCountedAsInvalid()
    {
        for (var i = 0; i < 5_001; i++)
        {
            _rig.Api.Answers("""{"message":"limited","retry_after":100,"global":false}""", 429, ("X-RateLimit-Scope", "shared"));
            var fault = await Assert.ThrowsAsync<DiscordApiException>(
                () => _rig.Rest.RespondAsync(RestRig.Slash, InteractionResponse.DeferMessage(true), None));
            Assert.Equal(TimeSpan.FromSeconds(100), fault.RetryAfter);
        }

        Assert.Equal(5_001, _rig.Api.Requests.Count);
    }
}
