using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Expectations;

/// <summary>
/// Gaps of a channel that something was promised for: a silence that holds more whole promised days than the promise leaves time for (none
/// for 4 h, one for 24 h). The promise itself begins the count; holidays of the team are no promised days.
/// </summary>
public static class PromisedGaps
{
    private const int MinutesADay = 24 * 60;

    /// <param name="expectation">The promise of the channel.</param>
    /// <param name="team">The team.</param>
    /// <param name="active">The days with a check-in on the channel, in their order.</param>
    /// <param name="today">The reader's day, which is not over.</param>
    public static IEnumerable<Gap> Of(Expectation expectation, TeamBook team, IReadOnlyList<LocalDate> active, LocalDate today)
    {
        var begun = expectation.DateOf(expectation.CreatedAt);
        var marks = active.Where(d => d >= begun).Prepend(active.LastOrDefault(d => d < begun, begun.PlusDays(-1))).ToList();
        for (var i = 0; i < marks.Count; i++)
        {
            LocalDate? next = i + 1 < marks.Count ? marks[i + 1] : null;
            var from = LocalDate.Max(marks[i].PlusDays(1), begun);
            var promised = Enumerable.Range(0, Math.Max(0, Period.DaysBetween(from, next ?? today))).Select(from.PlusDays)
                .Count(d => expectation.Hours.Days.Contains(d.DayOfWeek) && !team.IsHoliday(d));
            if (promised > expectation.Within / MinutesADay)
            {
                var days = Period.DaysBetween(marks[i], next ?? today);
                yield return new Gap(expectation.Channel!.Value, marks[i], next, days) { Promised = promised };
            }
        }
    }
}
