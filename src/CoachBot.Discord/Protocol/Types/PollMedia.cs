namespace CoachBot.Discord.Protocol;

/// <summary>https://docs.discord.com/developers/resources/poll#poll-media-object</summary>
public sealed record PollMedia(string? Text = null);
