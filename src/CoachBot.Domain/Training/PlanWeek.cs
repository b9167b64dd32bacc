namespace CoachBot.Domain.Training;

/// <summary>A week as the plan wants it.</summary>
/// <param name="Load">In per cent of the first week, which is 100.</param>
/// <param name="IsEasy">Whether it is there to recover: 50 to 60 % of the last week that is not.</param>
public sealed record PlanWeek(int Load, bool IsEasy);
