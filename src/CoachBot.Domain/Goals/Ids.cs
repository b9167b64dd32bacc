namespace CoachBot.Domain.Goals;

public readonly record struct GoalId(long Value);

public readonly record struct MetricId(long Value);

public readonly record struct StrategyId(long Value);

public readonly record struct MilestoneId(long Value);

public readonly record struct MeasurementId(long Value);

public readonly record struct ImportId(long Value);
