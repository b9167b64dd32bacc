using CoachBot.Loopback.Slack;
using CoachBot.Specs.Lives;

namespace CoachBot.Specs.Slack;

/// <summary>Deaths of the bot in Slack.</summary>
public sealed class SlackCrashSpecs : CrashSuite
{
    [Fact]
    public async Task A_bot_that_has_just_come_back_answers_within_the_3_seconds_that_Slack_waits()
    {
        await using var team = await InterruptedSlackTeam.StartAsync(new LoopbackSlackOptions { RateLimits = false });
        await Deaths.AtAsync(team, "after-commit");
    }

    private protected override Task<InterruptedTeam> StartAsync() => InterruptedSlackTeam.StartAsync();
}
