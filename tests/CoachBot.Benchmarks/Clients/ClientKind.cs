namespace CoachBot.Benchmarks.Clients;

/// <summary>The coach as it is shipped, or the least that speaks the same protocol.</summary>
internal enum ClientKind
{
    DiscordCoach,
    DiscordBare,
    DiscordBareCompressed,
    SlackCoach,
    SlackBare,
    SlackHttpCoach,
    SlackHttpBare,
}
