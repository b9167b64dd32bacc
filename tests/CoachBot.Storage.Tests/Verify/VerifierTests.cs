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
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    public async Task Whatever_is_said_for_months_the_figures_follow_from_the_ledger(int seed)
    {
        await using var chat = await Weeks.AtRandomAsync(seed, days: 200);
        CoachBot.Storage.Sqlite.SqliteBackup.CopyTo(chat.StorePath, $"/tmp/h/weeks-{seed}.db");
        File.WriteAllLines($"/tmp/h/weeks-{seed}.txt", chat.All.Select(m => m.At + " " + m.To + " " + m.Kind + ": " + m.Text.Replace("\n", " / ")));

        var report = await chat.VerifyAsync();

        Assert.Empty(report.Differences);
    }
}
