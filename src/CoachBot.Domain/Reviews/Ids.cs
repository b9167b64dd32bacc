namespace CoachBot.Domain.Reviews;

public readonly record struct IdeaId(long Value);

public readonly record struct KudosId(long Value);

public readonly record struct ReviewAnswerId(long Value);
