namespace CoachBot.Storage.Tests.Verify;

public sealed class VerifierTests
{
    [Fact]
    public async Task Weeks_of_every_kind_of_event_are_clean()
    {
        await using var chat = await Weeks.ByHandAsync();

        var report = await chat.VerifyAsync();

        Assert.Empty(report.Differences);
        Assert.True(report.Figures > 500, $"{report.Figures} figures");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_said_for_months_the_figures_follow_from_the_ledger(int seed)
    {
        await using var chat = await Weeks.AtRandomAsync(seed, days: 120);

        var report = await chat.VerifyAsync();

        Assert.Empty(report.Differences);
    }
}
