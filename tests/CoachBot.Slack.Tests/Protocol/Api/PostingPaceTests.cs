using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Tests.Protocol.Fakes;

namespace CoachBot.Slack.Tests.Protocol.Api;

public class PostingPaceTests
{
    [Fact]
    public void Slower_GoesALittleBelowWhatWasTaken()
    {
        var time = new HandTime();
        var pace = new PostingPace(time, fastest: 5);
        Send(pace, 16);
        time.Advance(TimeSpan.FromSeconds(3));
        Send(pace, 1);

        pace.Slower(TimeSpan.FromSeconds(1));

        // 16 in three seconds, after a quiet time in which the posts of one more had gathered.
        Assert.Equal(4 * PostingPace.Share, pace.PerSecond, 9);
    }

    [Fact]
    public void Slower_CountsFromTheLastRefusalOn()
    {
        var time = new HandTime();
        var pace = new PostingPace(time, fastest: 5);
        Send(pace, 5);
        pace.Slower(TimeSpan.FromSeconds(1));
        Assert.Equal(4 * PostingPace.Share, pace.PerSecond, 9);

        Send(pace, 31);
        time.Advance(TimeSpan.FromSeconds(10));
        pace.Slower(TimeSpan.FromSeconds(1));

        Assert.Equal(3 * PostingPace.Share, pace.PerSecond, 9);
    }

    [Fact]
    public void Slower_HalvesAtMostDownToTheSlowest()
    {
        var pace = new PostingPace(new HandTime(), fastest: 4);
        Send(pace, 1);

        pace.Slower(TimeSpan.Zero);
        Assert.Equal(2, pace.PerSecond);
        for (var time = 0; time < 20; time++)
            Refuse(pace);
        Assert.Equal(PostingPace.Slowest, pace.PerSecond);
    }

    [Fact]
    public void Slower_PutsTheNextPostsBehindTheWaitAndApart()
    {
        var pace = new PostingPace(new HandTime(), fastest: 4);
        Send(pace, 1);
        pace.Slower(TimeSpan.FromSeconds(7));

        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7.5)], [pace.Reserve(), pace.Reserve()]);
    }

    [Fact]
    public void Faster_AddsALittleUpToTheFastest()
    {
        var pace = new PostingPace(new HandTime(), fastest: 4);
        Send(pace, 1);
        pace.Slower(TimeSpan.Zero);

        pace.Faster();
        Assert.Equal(2 + PostingPace.Step, pace.PerSecond, 9);
        for (var post = 0; post <= 2 / PostingPace.Step; post++)
            pace.Faster();
        Assert.Equal(4, pace.PerSecond);
    }

    [Fact]
    public void Reserve_TriesTheFullPaceAgainAfterALongQuietTime()
    {
        var time = new HandTime();
        var pace = new PostingPace(time, fastest: 4);
        Send(pace, 1);
        pace.Slower(TimeSpan.FromSeconds(1));
        time.Advance(TimeSpan.FromMinutes(10));
        pace.Reserve();
        Assert.Equal(2, pace.PerSecond);

        time.Advance(PostingPace.Holds + TimeSpan.FromSeconds(1));
        pace.Reserve();

        Assert.Equal(4, pace.PerSecond);
    }

    [Fact]
    public void Reserve_TriesTheFullPaceAgain_ThoughPostsWentEveryTenMinutes()
    {
        var time = new HandTime();
        var pace = new PostingPace(time, fastest: 4);
        Send(pace, 1);
        pace.Slower(TimeSpan.FromSeconds(1));

        for (var passed = TimeSpan.Zero; passed < PostingPace.Holds; passed += TimeSpan.FromMinutes(10))
        {
            time.Advance(TimeSpan.FromMinutes(10));
            Send(pace, 1);
            Assert.Equal(2, pace.PerSecond);
        }

        time.Advance(TimeSpan.FromMinutes(10));
        Send(pace, 1);

        Assert.Equal(4, pace.PerSecond);
    }

    [Fact]
    public void Refusals_CountsHowOftenItWasSlowedDown()
    {
        var pace = new PostingPace(new HandTime(), fastest: 4);

        Refuse(pace);
        Refuse(pace);

        Assert.Equal(2, pace.Refusals);
    }

    [Fact]
    public void Reserve_SpreadsPostsBeyondTheBurstByThePace()
    {
        var pace = new PostingPace(new HandTime(), fastest: 2);

        var waits = Enumerable.Range(0, PostingPace.Burst + 2).Select(_ => pace.Reserve()).ToList();

        Assert.All(waits.Take(PostingPace.Burst), wait => Assert.Equal(TimeSpan.Zero, wait));
        Assert.Equal([TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1)], waits.Skip(PostingPace.Burst));
    }

    [Fact]
    public void Hold_CountsManyRefusalsAtOnceAsOne()
    {
        var time = new HandTime();
        var pace = new PostingPace(time, fastest: 2);

        Assert.True(pace.Hold(TimeSpan.FromSeconds(3)));
        Assert.False(pace.Hold(TimeSpan.FromSeconds(2)));
        Assert.Equal(TimeSpan.FromSeconds(3), pace.Held());
        Assert.False(pace.IsIdle);
        time.Advance(TimeSpan.FromSeconds(3));
        Assert.True(pace.IsIdle);
    }

    private static void Send(PostingPace pace, int posts)
    {
        for (var post = 0; post < posts; post++)
        {
            pace.Reserve();
            pace.Leave();
        }
    }

    private static void Refuse(PostingPace pace)
    {
        pace.Leave();
        pace.Slower(TimeSpan.FromSeconds(1));
    }
}
