using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Training;

/// <summary>A week's minutes spread over a member's own days: one long session, the others alike.</summary>
/// <param name="Minutes">Minutes of each other session.</param>
/// <param name="Long">The long session; null where there is one day only, or the days have no names.</param>
public sealed record WeekSpread(int Minutes, LongSession? Long)
{
    /// <summary>
    /// Spreads a week's minutes. On named days the sum is kept to the minute, what does not divide goes to the long session: 66 minutes on
    /// Mon, Wed, Fri with 150 are 18, 18 and 30. Other schedules have sessions alike, and what does not divide is left out.
    /// </summary>
    /// <param name="schedule">The days that the member promised: none are added.</param>
    /// <param name="minutes">The week's minutes; as many as it has days, at least.</param>
    /// <param name="longPercent">The long session in per cent of another one, 100 or more.</param>
    public static WeekSpread Of(Schedule schedule, int minutes, int longPercent)
    {
        if (schedule is not Schedule.Weekdays { Days: var days })
        {
            return new WeekSpread(Math.Max(1, minutes / Math.Max(1, (int)Math.Round(schedule.PerDay * 7))), null);
        }

        if (days.Count <= 1)
        {
            return new WeekSpread(minutes, null);
        }

        var others = days.Count - 1;
        var each = Math.Max(1, minutes * 100 / ((others * 100) + longPercent));
        return new WeekSpread(each, new LongSession(LongDay(days), Math.Max(1, minutes - (others * each))));
    }

    /// <summary>The day with the most rest around it, the last of several: Friday of Mon, Wed, Fri.</summary>
    public static IsoDayOfWeek LongDay(WorkingDays days)
    {
        var named = days.Days().ToList();
        int Around(int i) => Between(named[(i + named.Count - 1) % named.Count], named[i]) + Between(named[i], named[(i + 1) % named.Count]);
        return named[Enumerable.Range(0, named.Count).OrderByDescending(Around).ThenByDescending(i => i).First()];
    }

    private static int Between(IsoDayOfWeek from, IsoDayOfWeek to) => (((int)to - (int)from + 6) % 7) + 1;
}
