using System.Net;
using CoachBot.Slack.Delivery;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Tests.Protocol.Fakes;

namespace CoachBot.Slack.Tests.Delivery;

public sealed class HistorySearchTests
{
    private const string FirstPage = """{"ok":true,"messages":[{"type":"message","ts":"9.0"}],"response_metadata":{"next_cursor":"two"}}""";
    private const string SecondPage = """{"ok":true,"messages":[{"type":"message","ts":"5.0"}]}""";
    private const string InvalidCursor = """{"ok":false,"error":"invalid_cursor"}""";
    private const int Hour = 3600;

    private readonly ApiScene _scene = new();
    private readonly HistorySearch _search;

    public HistorySearchTests() => _search = new HistorySearch(_scene.Api, mostStopped: 2);

    [Fact]
    public async Task FindAsync_GoesOnWhereItStood_WhenItWasRefused()
    {
        await RefuseTheSecondPageAsync();
        _scene.Http.Then(SecondPage);

        Assert.Equal("5.0", await FindAsync());
        Assert.Equal([null, "two", "two"], await CursorsAsync());
    }

    [Fact]
    public async Task FindAsync_BeginsAtTheFirstPage_WhenSlackNoLongerKnowsWhereItStood()
    {
        await RefuseTheSecondPageAsync();
        _scene.Http.Then(InvalidCursor).Then(FirstPage).Then(SecondPage);

        Assert.Equal("5.0", await FindAsync());
        Assert.Equal([null, "two", "two", null, "two"], await CursorsAsync());
    }

    [Fact]
    public async Task FindAsync_BeginsAnewOnce_WhenNoCursorIsKnown()
    {
        await RefuseTheSecondPageAsync();
        _scene.Http.Then(InvalidCursor).Then(FirstPage).Then(InvalidCursor);

        Assert.Equal("invalid_cursor", (await Assert.ThrowsAsync<SlackApiException>(FindAsync)).Code);
        _scene.Http.Then(FirstPage).Then(SecondPage);
        Assert.Equal("5.0", await FindAsync());
    }

    [Fact]
    public async Task FindAsync_StillGoesOnWhereItStood_AfterManyThatWereGivenUp()
    {
        foreach (var search in new[] { 2, 3, 4, 1 })
            await RefuseTheSecondPageAsync(search);
        await CursorsAsync();
        _scene.Http.Then(SecondPage);

        Assert.Equal("5.0", await FindAsync());
        Assert.Equal(["two"], await CursorsAsync());
    }

    /// <summary>An hour later it may be asked again.</summary>
    private async Task RefuseTheSecondPageAsync(int search = 1)
    {
        _scene.Http.Then(FirstPage).Then("", HttpStatusCode.TooManyRequests, retryAfter: Hour);
        await Assert.ThrowsAsync<SlackApiException>(() => FindAsync(search));
        _scene.Time.Advance(TimeSpan.FromSeconds(Hour));
    }

    private Task<string?> FindAsync() => FindAsync(1);

    private Task<string?> FindAsync(int search) => _search.FindAsync(
        ApiScene.Token, new HistoryQuery("D1"), search, message => message.Ts == "5.0", CancellationToken.None).SoonAsync();

    private async Task<List<string?>> CursorsAsync()
    {
        var cursors = new List<string?>();
        while (_scene.Http.Requests.Reader.Count > 0)
        {
            var body = (await _scene.RequestAsync()).Body;
            cursors.Add(body.Split('&').FirstOrDefault(field => field.StartsWith("cursor=", StringComparison.Ordinal))?["cursor=".Length..]);
        }

        return cursors;
    }
}
