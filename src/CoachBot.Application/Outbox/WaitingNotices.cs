using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Outbox;

/// <summary>Notices that wait for their receiver follow what that one says meanwhile: other quiet hours or days, another zone, days away.</summary>
internal static class WaitingNotices
{
    /// <param name="session">The change.</param>
    /// <param name="book">The receiver's book, changed.</param>
    /// <param name="before">The receiver as they were.</param>
    /// <param name="now">The present.</param>
    public static void Follow(ICoachSession session, MemberBook book, Member before, Instant now)
    {
        if (book.Settings == before.Settings && !book.Aways.Before.Any() && !book.Commitments.Before.Any(c => HasOtherDays(book, c.Value, c.Key)))
        {
            return;
        }

        foreach (var (id, at) in session.WaitingNotices(book.Member.Team, book.Id, now))
        {
            session.MoveMessage(book.Member.Team, id, book.FirstMinuteHere(Instant.Max(at, now)));
        }
    }

    /// <summary>The days of a commitment are working days.</summary>
    private static bool HasOtherDays(MemberBook book, Commitment? before, CommitmentId id)
    {
        var present = book.Commitments.Find(id);
        return (before?.Schedule, before?.FirstDate, before?.EndedAt) != (present?.Schedule, present?.FirstDate, present?.EndedAt);
    }
}
