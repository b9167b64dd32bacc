namespace CoachBot.Discord.Protocol;

/// <summary>https://docs.discord.com/developers/events/gateway#session-start-limit-object</summary>
/// <param name="Total">New sessions a day.</param>
/// <param name="Remaining">Those left.</param>
/// <param name="ResetAfter">Milliseconds until all are there again.</param>
/// <param name="MaxConcurrency">Identify calls allowed per 5 s.</param>
public sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);
