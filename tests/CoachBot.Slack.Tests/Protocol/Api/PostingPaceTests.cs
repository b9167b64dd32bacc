using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Tests.Protocol.Fakes;

namespace CoachBot.Slack.Tests.Protocol.Api;

public class PostingPaceTests
{
    [Fact]
    public void Slower_HalvesDownToTheSlowest()
    {
        var pace = new PostingPace(new HandTime(), fastest: 4);

        pace.Slower();
        Assert.Equal(2, pace.PerSecond);
        for (var time = 0; time < 20; time++)
            pace.Slower();
        Assert.Equal(PostingPace.Slowest, pace.PerSecond);
    }

    [Fact]
    public void Faster_AddsALittleUpToTheFastest()
    {
        var pace = new PostingPace(new HandTime(), fastest: 4);
        pace.Slower();

        pace.Faster();
        Assert.Equal(2 + PostingPace.Step, pace.PerSecond, 9);
        for (var time = 0; time < 100; time++)
            pace.Faster();
        Assert.Equal(4, pace.PerSecond);
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
}
