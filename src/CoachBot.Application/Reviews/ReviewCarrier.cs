using CoachBot.Application.Commands;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Reviews;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Reviews;

/// <summary>
/// The review comes with the wake-up of one member: of those who are here, the first who joined. It is posted on that member's clock,
/// and passes on to the next when they leave.
/// </summary>
public static class ReviewCarrier
{
    public static bool Is(MemberBook book)
    {
        foreach (var entry in book.Team.Roster)
        {
            if (entry.Id == book.Id ? book.Member.IsHere : entry.IsHere)
            {
                return entry.Id == book.Id;
            }
        }

        return false;
    }

    /// <summary>Opens the carrier's book, so that their wake-up is saved anew; null where nobody is here.</summary>
    /// <param name="leaver">Who leaves at this moment, and carries nothing any more.</param>
    public static MemberBook? Open(ICoachSession session, TeamBook team, MemberId? leaver = null) =>
        team.Roster.Where(r => r.IsHere && r.Id != leaver).Select(r => session.Member(team.Id, r.Id)).FirstOrDefault(m => m.Member.IsHere);

    /// <summary>What decides about the next review has changed: the reviews count from now on.</summary>
    public static void Arm(CommandContext context)
    {
        if (Open(context.Session, context.Team) is { } carrier && context.Team.Team.Room is not null)
        {
            context.Team.Team = ReviewRhythm.CountedFrom(context.Team.Team, carrier.Clock.Local(context.Now));
        }
    }
}
