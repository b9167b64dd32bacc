namespace CoachBot.Discord.Protocol;

/// <summary>https://docs.discord.com/developers/resources/poll#poll-object</summary>
public sealed record Poll(PollMedia? Question = null);
