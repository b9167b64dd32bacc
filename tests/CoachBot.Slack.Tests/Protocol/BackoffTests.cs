using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Sockets;

namespace CoachBot.Slack.Tests.Protocol;

public class BackoffTests
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(6, 32)]
    [InlineData(7, 60)]
    [InlineData(int.MaxValue, 60)]
    public void After_LiesBetweenHalfAndTheWhole(int failures, int whole) =>
        Assert.All(
            Enumerable.Range(0, 100).Select(_ => Backoff.After(failures, First, Longest).TotalSeconds),
            wait => Assert.InRange(wait, whole / 2.0, whole));

    [Fact]
    public void Jittered_DiffersFromTimeToTime() =>
        Assert.True(Enumerable.Range(0, 100).Select(_ => Backoff.Jittered(First, 0.5)).Distinct().Count() > 1);

    [Fact]
    public void WaitAfter_GrowsUntilAConnectionWasGood()
    {
        var plan = new ReconnectPlan();
        var waits = Enumerable.Range(0, 4).Select(_ => plan.WaitAfter(SocketEnd.Closed, TimeSpan.Zero, false).TotalSeconds).ToList();

        Assert.InRange(waits[3], 4, 8);
        Assert.Equal(TimeSpan.Zero, plan.WaitAfter(SocketEnd.Closed, ReconnectPlan.GoodAfter, false));
        Assert.InRange(plan.WaitAfter(SocketEnd.Closed, TimeSpan.Zero, false).TotalSeconds, 0.5, 1);
    }

    [Fact]
    public void WaitAfter_NeverWaitsForARefresh() =>
        Assert.Equal(TimeSpan.Zero, new ReconnectPlan().WaitAfter(SocketEnd.Refresh, TimeSpan.Zero, false));

    [Fact]
    public void WaitAfter_StopsGrowingWhereItIsCrowded()
    {
        var plan = new ReconnectPlan();
        var waits = Enumerable.Range(0, 10).Select(_ => plan.WaitAfter(SocketEnd.TooMany, TimeSpan.Zero, false).TotalMinutes).ToList();

        Assert.InRange(waits[0], 1, 1.5);
        Assert.InRange(waits[9], 15, 22.5);
    }
}
