using NodaTime;

namespace CoachBot.Domain.Training;

/// <summary>A week of a plan that is over, as it stood when the next one began.</summary>
/// <param name="Monday">When it began.</param>
/// <param name="Step">Which of the plan's weeks it was, from 0.</param>
/// <param name="Planned">Minutes that were due of all who are in it, what was excused left out.</param>
/// <param name="Done">Minutes of them that were done; of each person at most what was planned for them.</param>
public sealed record PastWeek(LocalDate Monday, int Step, int Planned, int Done, WeekOutcome Outcome);
