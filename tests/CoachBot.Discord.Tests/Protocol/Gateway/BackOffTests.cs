namespace CoachBot.Discord.Tests.Protocol.Gateway;

public sealed class BackOffTests : IDisposable
{
    private readonly GatewayRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task FailedConnections_AreTriedAgain_MoreAndMoreSlowly_UpToTwoMinutes()
    {
        _rig.Refuses = true;
        _rig.Starts();
        await _rig.ConnectionAsync();
        await _rig.ConnectionAsync();

        // The first again is at once; chance takes a quarter off here, and half at most.
        foreach (var seconds in new double[] { 1, 2, 4, 8, 16, 32, 64, 120, 120 })
        {
            await _rig.Time.PassAsync(TimeSpan.FromSeconds(seconds * 0.75));
            await _rig.ConnectionAsync();
        }
    }

    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(1, 0.5)]
    public async Task Chance_TakesUpToHalfOff(double chance, double seconds)
    {
        _rig.Chance = chance;
        _rig.Refuses = true;
        _rig.Starts();
        await _rig.ConnectionAsync();
        await _rig.ConnectionAsync();

        await _rig.Time.PassAsync(TimeSpan.FromSeconds(seconds));

        await _rig.ConnectionAsync();
    }

    [Fact]
    public async Task ASteadyConnection_EndsARowOfFailures()
    {
        _rig.Refuses = true;
        _rig.Starts();
        await _rig.ConnectionAsync();
        await _rig.ConnectionAsync();
        _rig.Refuses = false;
        await _rig.Time.PassAsync(TimeSpan.FromSeconds(0.75));
        var socket = await _rig.SessionAsync();
        _rig.Time.Advance(TimeSpan.FromSeconds(30));
        socket.Breaks();

        await _rig.GreetedAsync();
    }

    [Fact]
    public async Task ASessionThatCanNotBeResumed_IsGivenUpAfterSixTries()
    {
        var socket = await _rig.Starts().SessionAsync();
        _rig.Refuses = true;
        socket.Breaks();
        Assert.Equal("resume.test", (await _rig.ConnectionAsync()).Address!.Host);
        foreach (var seconds in new double[] { 1, 2, 4, 8 })
        {
            await _rig.Time.PassAsync(TimeSpan.FromSeconds(seconds * 0.75));
            Assert.Equal("resume.test", (await _rig.ConnectionAsync()).Address!.Host);
        }

        await _rig.Time.PassAsync(TimeSpan.FromSeconds(12));
        Assert.Equal("gateway.test", (await _rig.ConnectionAsync()).Address!.Host);
    }
}
