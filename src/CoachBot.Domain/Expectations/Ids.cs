namespace CoachBot.Domain.Expectations;

public readonly record struct ExpectationId(long Value);

public readonly record struct CoverId(long Value);

public readonly record struct HoleId(long Value);
