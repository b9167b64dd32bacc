using CoachBot.Specs.Lives;

namespace CoachBot.Specs.Discord;

/// <summary>Deaths of the bot in Discord.</summary>
public sealed class DiscordCrashSpecs : CrashSuite
{
    private protected override Task<InterruptedTeam> StartAsync() => InterruptedDiscordTeam.StartAsync();
}
