using CoachBot.Application.Privacy;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Reports;

/// <summary>
/// What a team kept, as totals. Only who had something due is in a total, so only they can hide one another; and a team that is too small
/// to be told its total is told none, not even that nothing was due.
/// </summary>
public static class KeptWeeks
{
    /// <summary>So many weeks from a Monday on, oldest first, for whoever reads them: they leave the team.</summary>
    public static IReadOnlyList<WeekKept> Of(IReadOnlyList<MemberBook> members, LocalDate monday, int weeks) =>
    [
        .. Enumerable.Range(0, weeks).Select(week => monday.PlusWeeks(week))
            .Select(first => new WeekKept(first, Of(members, first, first.PlusDays(Weeks.Days - 1), viewer: null))),
    ];

    /// <summary>The total of a span of days; null where it would tell on somebody.</summary>
    /// <param name="members">The team.</param>
    /// <param name="from">The first day, in each member's own days.</param>
    /// <param name="to">The last day, included.</param>
    /// <param name="viewer">Who looks, and sees what is over themselves; null for the room and for what leaves the team.</param>
    public static Counts? Of(IReadOnlyList<MemberBook> members, LocalDate from, LocalDate to, MemberId? viewer) =>
        Of(members, m => Counts.Of(m.Occasions.Items.Where(o => o.Date >= from && o.Date <= to)), viewer);

    /// <summary>The same of what each member's book says.</summary>
    public static Counts? Of(IReadOnlyList<MemberBook> members, Func<MemberBook, Counts> countsOf, MemberId? viewer)
    {
        var counted = members.Select(m => (Member: m, Counts: countsOf(m))).ToList();
        var due = counted.Where(m => m.Counts.Due > 0).Select(m => m.Member).ToList();
        return MayTotal(members, due, viewer) ? counted.Aggregate(new Counts(0, 0, 0, 0, 0), (a, b) => a + b.Counts) : null;
    }

    /// <summary>
    /// Whether a total may be shown that only some of a team are in. That the others are not in it is told along, so one's own is shown
    /// only where nobody else did not agree.
    /// </summary>
    public static bool MayTotal(IReadOnlyList<MemberBook> members, IReadOnlyCollection<MemberBook> some, MemberId? viewer) =>
        members.All(m => m.Id == viewer || m.Settings.SharesKept)
        || (MayTotal(members) && (some.Count == 0 || MayTotal(some)));

    /// <summary>
    /// The total of the weeks that are shown. A week that is not shown is in no total either: what is left of one would tell it.
    /// </summary>
    public static Counts TotalOf(IReadOnlyList<WeekKept> weeks) =>
        weeks.Select(w => w.Counts).OfType<Counts>().Aggregate(new Counts(0, 0, 0, 0, 0), (a, b) => a + b);

    private static bool MayTotal(IReadOnlyCollection<MemberBook> people) =>
        Visibility.MayTotal(people.Count, people.Count(m => m.Settings.SharesKept));
}
