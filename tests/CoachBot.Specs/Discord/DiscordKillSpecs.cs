namespace CoachBot.Specs.Discord;

/// <summary>The bot is killed at any moment, again and again.</summary>
public sealed class DiscordKillSpecs
{
    [Fact]
    public async Task Nobody_is_reminded_twice_or_not_at_all_when_it_is_killed_fifty_times_at_any_moment()
    {
        var random = new Random(20260105);
        await using var team = await InterruptedTeam.StartAsync();
        for (var kill = 0; kill < 50; kill++)
        {
            using var life = await team.BearAsync();
            for (var inPeace = random.Next(4); inPeace > 0; inPeace--)
            {
                await NextAsync(team, life);
            }

            var last = NextAsync(team, life);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(60)));
            life.Kill();
            await last;
            await life.ExitAsync();
        }

        Assert.Equal(0, await team.LiveAsync("never", 1));
        Assert.True(team.IsOver);
        await team.CheckAsync();
    }

    private static Task<bool> NextAsync(InterruptedTeam team, DiscordLifetime life)
    {
        if (team.IsOver)
        {
            team.AddDay();
        }

        return team.StepAsync(life);
    }
}
