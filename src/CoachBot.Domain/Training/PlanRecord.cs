using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Training;

/// <summary>What a member did of what was planned, week by week.</summary>
public static class PlanRecord
{
    private const int MostWeeks = 12;

    /// <summary>
    /// Minutes of a week that were due of a commitment, and those that were done: its occasions with what they were given, and what else was
    /// checked in on its channel that no occasion took. More than was planned is as good as planned.
    /// </summary>
    public static (int Planned, int Done) Of(MemberBook book, CommitmentId commitment, LocalDate monday)
    {
        var due = book.Of(commitment)
            .Where(o => IsIn(o.Date, monday) && o.State is not (OccasionState.Excused or OccasionState.Spare)).ToList();
        var channel = book.Commitments.Find(commitment)?.Channel;
        var planned = due.Sum(o => o.Planned);
        var bonus = book.CheckIns.Items.Where(c => IsIn(c.Date, monday) && (c.Channel is null || c.Channel == channel)).Sum(c => c.Bonus);
        return (planned, Math.Min(planned, due.Sum(o => o.Minutes) + bonus));
    }

    /// <summary>
    /// The share of what was due, 0 to 1, that was done in each full week of the last twelve in which something was due; oldest first.
    /// </summary>
    public static IReadOnlyList<double> Shares(MemberBook book, Instant now)
    {
        var monday = Weeks.MondayOf(book.Today(now));
        return
        [
            .. from back in Enumerable.Range(1, MostWeeks).Reverse()
               let week = monday.PlusWeeks(-back)
               let due = book.Occasions.Items.Where(o => IsIn(o.Date, week) && o.Counts).ToList()
               let planned = due.Sum(o => o.Planned)
               where planned > 0
               let done = due.Sum(o => o.Minutes) + book.CheckIns.Items.Where(c => IsIn(c.Date, week)).Sum(c => c.Bonus)
               select (double)Math.Min(planned, done) / planned,
        ];
    }

    /// <summary>
    /// Minutes a week that a member checked in, on average over the last four full weeks, or over those since their first check-in; null
    /// where there were none.
    /// </summary>
    public static int? WeeklyMinutes(MemberBook book, Instant now)
    {
        const int most = 4;
        var monday = Weeks.MondayOf(book.Today(now));
        var recent = book.CheckIns.Items.Where(c => c.Date >= monday.PlusWeeks(-most) && c.Date < monday).ToList();
        if (recent.Count == 0)
        {
            return null;
        }

        var hasBegunBefore = book.CheckIns.Items.Any(c => c.Date < monday.PlusWeeks(-most));
        var weeks = hasBegunBefore ? most : Period.DaysBetween(Weeks.MondayOf(recent.Min(c => c.Date)), monday) / 7;
        return recent.Sum(c => c.Minutes) / weeks;
    }

    private static bool IsIn(LocalDate date, LocalDate monday) => date >= monday && date < monday.PlusWeeks(1);
}
