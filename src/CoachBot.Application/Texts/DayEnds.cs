using CoachBot.Application.Replies;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>The close of a day in words.</summary>
public static class DayEnds
{
    /// <summary>
    /// <c>the end of Tue 6 Jan</c>. A close stays where it was fixed, so that after a change of zone or day start it may lie within a
    /// day: then it is told as the instant that it is.
    /// </summary>
    public static Line Of(DayClock clock, Instant close)
    {
        var next = clock.DayOf(close);
        return clock.StartOf(next) == close ? Line.Of($"the end of {next.PlusDays(-1)}") : Line.Of($"{close}");
    }
}
