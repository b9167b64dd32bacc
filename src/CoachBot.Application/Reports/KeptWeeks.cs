using CoachBot.Application.Privacy;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Reports;

/// <summary>A team's weeks as totals. Only who had something due is in a total, so only they can hide one another.</summary>
public static class KeptWeeks
{
    private const int DaysOfAWeek = 7;

    /// <summary>So many weeks from a Monday on, oldest first.</summary>
    /// <param name="asker">Who may see their own total.</param>
    public static IReadOnlyList<WeekKept> Of(IReadOnlyList<MemberBook> members, LocalDate monday, int weeks, MemberId asker) =>
        [.. Enumerable.Range(0, weeks).Select(week => Of(members, monday.PlusWeeks(week), asker))];

    /// <summary>
    /// The total of the weeks that are shown. A week that is not shown is in no total either: what is left of one would tell it.
    /// </summary>
    public static Counts TotalOf(IReadOnlyList<WeekKept> weeks) =>
        weeks.Select(w => w.Counts).OfType<Counts>().Aggregate(new Counts(0, 0, 0, 0, 0), (a, b) => a + b);

    private static WeekKept Of(IReadOnlyList<MemberBook> members, LocalDate monday, MemberId asker)
    {
        var sunday = monday.PlusDays(DaysOfAWeek - 1);
        var due = members
            .Select(m => (Member: m, Counts: Counts.Of(m.Occasions.Items.Where(o => o.Date >= monday && o.Date <= sunday))))
            .Where(m => m.Counts.Due > 0).ToList();
        var isOwn = due.TrueForAll(m => m.Member.Id == asker || m.Member.Settings.SharesKept);
        return new WeekKept(monday, isOwn || Visibility.MayTotal(due.Count, due.Count(m => m.Member.Settings.SharesKept))
            ? due.Aggregate(new Counts(0, 0, 0, 0, 0), (a, b) => a + b.Counts)
            : null);
    }
}
