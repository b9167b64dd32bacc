using CoachBot.Specs.Lives;

namespace CoachBot.Specs.Discord;

/// <summary>The bot is killed at any moment, again and again.</summary>
public sealed class DiscordKillSpecs
{
    [Fact]
    public async Task Nobody_is_reminded_twice_or_not_at_all_when_it_is_killed_fifty_times_at_any_moment()
    {
        await using var team = await InterruptedDiscordTeam.StartAsync();
        await Deaths.FiftyAsync(team);
    }
}
