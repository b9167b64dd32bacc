using NodaTime;

namespace CoachBot.Domain.Goals;

/// <summary>A dated step of a goal: the value, in the metric's unit, to stand at by the close of the date.</summary>
public sealed record Milestone(LocalDate Date, decimal Value);
