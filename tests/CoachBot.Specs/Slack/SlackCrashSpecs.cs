using CoachBot.Specs.Lives;

namespace CoachBot.Specs.Slack;

/// <summary>Deaths of the bot in Slack.</summary>
public sealed class SlackCrashSpecs : CrashSuite
{
    private protected override Task<InterruptedTeam> StartAsync() => InterruptedSlackTeam.StartAsync();
}
