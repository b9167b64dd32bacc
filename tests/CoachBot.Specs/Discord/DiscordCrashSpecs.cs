using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>The bot is killed, as by <c>kill -9</c>, at a named place, and started again on the same store and the same Discord.</summary>
public sealed class DiscordCrashSpecs
{
    private const int Killed = 128 + 9;

    [Theory]
    [InlineData("before-commit")]
    [InlineData("after-commit")]
    [InlineData("before-claim")]
    [InlineData("after-claim")]
    [InlineData("before-send")]
    [InlineData("after-send")]
    [InlineData("before-mark")]
    [InlineData("after-mark")]
    public async Task Nobody_is_reminded_twice_or_not_at_all_when_it_dies(string point)
    {
        await using var team = await InterruptedTeam.StartAsync();
        for (var day = 0; day < 3; day++)
        {
            team.AddDay();
        }

        // It dies there the first time, and in its next life the third time; its last life is left in peace.
        foreach (var nth in (int[])[1, 3])
        {
            Assert.Equal(Killed, await team.LiveAsync(point, nth));
        }

        Assert.Equal(0, await team.LiveAsync("never", 1));
        Assert.True(team.IsOver);
        await team.CheckAsync();
    }

    [Fact]
    public async Task A_bot_that_comes_back_later_finds_what_it_had_sent_in_the_room()
    {
        await using var team = await InterruptedTeam.StartAsync();
        for (var day = 0; day < 3; day++)
        {
            team.AddDay();
        }

        Assert.Equal(Killed, await team.LiveAsync("after-send", 1));
        team.Sleep(Duration.FromMinutes(40));
        Assert.Equal(0, await team.LiveAsync("never", 1));

        Assert.True(team.HasReadARoom);
        await team.CheckAsync();
    }
}
