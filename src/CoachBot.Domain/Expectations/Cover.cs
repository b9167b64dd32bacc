using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Expectations;

/// <summary>A member's standing promise to the others: in these hours, on their own clock, they answer for the team.</summary>
public sealed record Cover(
    CoverId Id, MemberId Member, ExpectationId Expectation, WeeklyHours Hours, Instant CreatedAt, Instant? EndedAt = null)
{
    public bool IsLive => EndedAt is null;
}
