using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Tests.Protocol.Fakes;

namespace CoachBot.Slack.Tests.Protocol.Api;

public class CallPaceTests
{
    private static readonly SlackSecret Token = new("xoxb-token-secret");
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(1);

    private readonly HandTime _time = new();
    private readonly CallPace _pace;

    public CallPaceTests() => _pace = new CallPace(_time, fastestPosting: 0.5, longestHold: TimeSpan.FromSeconds(30));

    [Fact]
    public async Task WaitAsync_QueuesAnew_WhenItsPlaceLayBeyondTheHoldOfARefusal()
    {
        for (var post = 0; post < PostingPace.Burst; post++)
            await PostAsync($"D{post}");
        var early = PostAsync("early");
        _pace.Refused(SlackMethod.ChatPostMessage, Token, Hold);
        var apart = TimeSpan.FromSeconds(1 / _pace.PostsPerSecond(Token));
        var next = PostAsync("next");
        var third = PostAsync("third");

        await _time.AdvanceToAsync(wait => wait == Hold);
        await next.SoonAsync();
        await _time.AdvanceToAsync(wait => wait == TimeSpan.FromSeconds(2));

        // Its old time has come; the places of the slower pace are taken until then.
        await _time.AdvanceToAsync(wait => IsAbout(wait, Hold + (2 * apart) - TimeSpan.FromSeconds(2)));
        await Task.WhenAll(early, third).SoonAsync();
        Assert.True(IsAbout(_time.GetUtcNow() - HandTime.Start, Hold + (2 * apart)));
    }

    [Fact]
    public async Task WaitAsync_FailsAtOnce_WhenSlackHoldsTheCallBackForLong()
    {
        var early = PostAsync("early");
        await early;
        _pace.Refused(SlackMethod.ChatPostMessage, Token, TimeSpan.FromMinutes(10));

        var fault = await Assert.ThrowsAsync<SlackApiException>(() => PostAsync("next"));

        Assert.Equal((SlackErrorKind.Transient, false), (fault.Kind, fault.MayHaveHappened));
        Assert.Equal(TimeSpan.FromMinutes(10), fault.RetryAfter);
    }

    [Fact]
    public async Task WaitAsync_Fails_WhenALongHoldComesWhileItWaits()
    {
        for (var post = 0; post < PostingPace.Burst; post++)
            await PostAsync($"D{post}");
        var waiting = PostAsync("waiting");
        _pace.Refused(SlackMethod.ChatPostMessage, Token, TimeSpan.FromMinutes(10));

        await _time.AdvanceToAsync(wait => wait == TimeSpan.FromSeconds(2));

        await Assert.ThrowsAsync<SlackApiException>(() => waiting);
    }

    private static bool IsAbout(TimeSpan one, TimeSpan other) => (one - other).Duration() < TimeSpan.FromMilliseconds(1);

    private Task PostAsync(string conversation) =>
        _pace.WaitAsync(SlackMethod.ChatPostMessage, Token, conversation, CancellationToken.None).AsTask();
}
