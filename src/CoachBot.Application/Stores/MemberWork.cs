using CoachBot.Domain.Teams;

namespace CoachBot.Application.Stores;

/// <summary>A change that is about a member: a store may read the books of several before it runs them.</summary>
/// <param name="Member">Whose book it opens; it may open others, too.</param>
public sealed record MemberWork(MemberId Member, Action<ICoachSession> Run);
