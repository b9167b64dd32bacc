namespace CoachBot.Domain.Engagement;

public readonly record struct CommitmentId(long Value);

public readonly record struct OccasionId(long Value);

public readonly record struct CheckInId(long Value);

/// <summary>A channel: where the team engages (LinkedIn, a forum), never a chat room.</summary>
public readonly record struct ChannelId(long Value);

public readonly record struct AwayId(long Value);

public readonly record struct PauseId(long Value);

public readonly record struct SkipId(long Value);
