using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Expectations;

/// <summary>How often a promise was kept, as far as answers were timed. A day without a figure says nothing.</summary>
/// <param name="Kept">Promised days on which the slowest figure was within the promise.</param>
/// <param name="Known">Promised days with a figure.</param>
/// <param name="Promised">Promised days, today only where it has a figure.</param>
public sealed record ResponseRecord(int Kept, int Known, int Promised)
{
    /// <summary>
    /// The record of the last days, today included, from the day of the promise on. Holidays of the team are no promised days. A figure
    /// of a day without promise, as the week's numbers of a Friday are, says how it went on the promised day before it.
    /// </summary>
    /// <param name="expectation">The promise.</param>
    /// <param name="team">The team.</param>
    /// <param name="figures">Response times in minutes, each with its day; several of a day count by the slowest.</param>
    /// <param name="today">The promise's today.</param>
    /// <param name="days">How many days back.</param>
    public static ResponseRecord Of(
        Expectation expectation, TeamBook team, IEnumerable<(LocalDate On, decimal Minutes)> figures, LocalDate today, int days)
    {
        var slowest = figures.GroupBy(f => PromisedDay(expectation, team, f.On)).ToDictionary(f => f.Key, f => f.Max(one => one.Minutes));
        var first = LocalDate.Max(today.PlusDays(1 - days), expectation.DateOf(expectation.CreatedAt));
        var (kept, known, promised) = (0, 0, 0);
        for (var date = first; date <= today; date = date.PlusDays(1))
        {
            if (!IsPromised(expectation, team, date) || (date == today && !slowest.ContainsKey(date)))
            {
                continue;
            }

            promised++;
            if (slowest.TryGetValue(date, out var minutes))
            {
                known++;
                kept += minutes <= expectation.Within ? 1 : 0;
            }
        }

        return new ResponseRecord(kept, known, promised);
    }

    /// <summary>The day itself or the last promised one of the week before it; the day itself where there is none.</summary>
    private static LocalDate PromisedDay(Expectation expectation, TeamBook team, LocalDate on)
    {
        for (var date = on; date > on.PlusWeeks(-1); date = date.PlusDays(-1))
        {
            if (IsPromised(expectation, team, date))
            {
                return date;
            }
        }

        return on;
    }

    private static bool IsPromised(Expectation expectation, TeamBook team, LocalDate date) =>
        expectation.Hours.Days.Contains(date.DayOfWeek) && !team.IsHoliday(date);

    /// <summary>How many minutes a unit of time is; null where it is none.</summary>
    public static decimal? MinutesOf(string unit) => unit.Trim().ToUpperInvariant() switch
    {
        "M" or "MIN" or "MINS" or "MINUTE" or "MINUTES" => 1,
        "H" or "HR" or "HRS" or "HOUR" or "HOURS" => 60,
        "D" or "DAY" or "DAYS" => 24 * 60,
        _ => null,
    };
}
