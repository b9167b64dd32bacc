namespace CoachBot.Domain.Training;

public readonly record struct PlanId(long Value);

public readonly record struct PlanAnswerId(long Value);
