using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Domain.Expectations;

/// <summary>When a member is there, as far as the coach knows.</summary>
public static class Presence
{
    /// <summary>
    /// When a member is away, on a holiday of the team, or paused as a whole (a pause lasts until it is lifted): by their own days, which
    /// run from their day start to the next.
    /// </summary>
    public static IEnumerable<Interval> Absences(this MemberBook book) =>
    [
        .. book.Aways.Items.Select(a => new Interval(book.Clock.StartOf(a.From), book.Clock.CloseOf(a.To))),
        .. book.Team.Holidays.Items.Select(h => new Interval(book.Clock.StartOf(h.Date), book.Clock.CloseOf(h.Date))),
        .. book.Pauses.Where(p => p.IsOfAll).Select(p => new Interval(p.From, p.LiftedAt ?? Instant.MaxValue)),
    ];

    public static bool IsThere(this MemberBook book, Interval span) => !book.Absences().Any(absence => absence.Meets(span));

    /// <summary>Whether a member may be asked to cover a hole: there, neither muted nor asleep, on a day of theirs.</summary>
    public static bool MayCover(this MemberBook book, Hole hole)
    {
        var (from, to) = (book.Clock.Local(hole.From), book.Clock.Local(hole.To - Duration.FromMinutes(1)));
        return book.Member.IsHere
            && book.IsThere(hole.Span)
            && book.IsWorkingDay(book.Today(hole.From))
            && !book.Settings.Quiet.Contains(from.TimeOfDay) && !book.Settings.Quiet.Contains(to.TimeOfDay);
    }
}
