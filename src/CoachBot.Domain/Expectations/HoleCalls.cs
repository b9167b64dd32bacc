using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Expectations;

/// <summary>When a hole is spoken of, and to whom; always in a waking minute of a working day.</summary>
public static class HoleCalls
{
    /// <summary>How many working days before a hole opens the others are asked.</summary>
    public const int DaysBefore = 2;

    /// <summary>How long others, awake, have to answer before the leads hear of a hole that was found late.</summary>
    public static readonly Duration TimeToAnswer = Duration.FromHours(2);

    /// <summary>The first instant, from a given one on, at which a member is spoken to about any hole of their team; null where there is none.</summary>
    public static Instant? First(MemberBook book, Instant from, Func<MemberBook, Hole, Instant, Instant?> at)
    {
        Instant? first = null;
        foreach (var hole in book.Team.Holes.Items)
        {
            if (at(book, hole, from) is { } next && (first is null || next < first))
            {
                first = next;
            }
        }

        return first;
    }

    /// <summary>When a member is asked to cover a hole, from an instant on; null where they are not.</summary>
    public static Instant? AskAt(MemberBook book, Hole hole, Instant from) =>
        hole.IsOpen && !hole.Asked.Contains(book.Id) && !hole.Passed.Contains(book.Id) && !book.IsMuted(hole.From) && book.MayCover(hole)
            ? Minute(book, hole, Instant.Max(hole.FoundAt, book.Clock.StartOf(WorkingDaysBefore(book, hole, DaysBefore))), from)
            : null;

    /// <summary>
    /// When a lead is told that a hole stays open: on its morning (where that is no working day of theirs, on the last one before it), or
    /// when all who were asked have said that they can't; null where they are not, as where they are away themselves by then.
    /// </summary>
    public static Instant? TellAt(MemberBook book, Hole hole, Instant from)
    {
        if (!hole.IsOpen || hole.Told.Contains(book.Id) || book.Member.Role < Role.Lead || !book.Member.IsHere
            || book.AwayOn(book.Today(hole.From)) is not null)
        {
            return null;
        }

        var late = Instant.Min(AnsweredBy(book, hole.FoundAt), Instant.Max(hole.From, hole.FoundAt));
        var cause = hole.PassedAt ?? Instant.Max(late, book.Clock.StartOf(LastMorning(book, hole)));
        return Minute(book, hole, cause, from) is { } at && !book.IsMuted(at) && book.IsThere(new Interval(at, at + Duration.FromMinutes(1)))
            ? at
            : null;
    }

    /// <summary>
    /// When others had time to answer, by the clock of who is told: what is found in the evening, or at a weekend, has its time on the next
    /// morning.
    /// </summary>
    private static Instant AnsweredBy(MemberBook book, Instant found)
    {
        if (IsAnyoneUp(book, found) && IsAnyoneUp(book, found + TimeToAnswer))
        {
            return found + TimeToAnswer;
        }

        var mornings = Enumerable.Range(0, HoleWatch.DaysAhead)
            .Select(ahead => book.Clock.At(book.Clock.Local(found).Date.PlusDays(ahead).At(book.Settings.Quiet.Until)))
            .Where(morning => morning > found && IsAnyoneUp(book, morning)).Take(1).ToList();
        return (mornings.Count > 0 ? mornings[0] : found) + TimeToAnswer;
    }

    /// <summary>Whether others may be spoken to: outside of quiet hours, on a day that is one of work as a rule or for who is told.</summary>
    private static bool IsAnyoneUp(MemberBook book, Instant instant)
    {
        var day = book.Today(instant);
        return !book.Settings.Quiet.Contains(book.Clock.Local(instant).TimeOfDay) && !book.Team.IsHoliday(day)
            && (day.DayOfWeek <= IsoDayOfWeek.Friday || book.IsWorkingDay(day));
    }

    /// <summary>The first waking minute from a cause, and from an instant, on at which the host was there, as long as the hole is not over by then.</summary>
    private static Instant? Minute(MemberBook book, Hole hole, Instant cause, Instant from)
    {
        var at = book.FirstMinuteUp(Instant.Max(from, cause));
        return at < hole.To ? at : null;
    }

    private static LocalDate WorkingDaysBefore(MemberBook book, Hole hole, int count)
    {
        var day = book.Today(hole.From);
        for (var back = 0; count > 0 && back < HoleWatch.DaysAhead; back++)
        {
            day = day.PlusDays(-1);
            count -= IsWorkingDay(book, day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The last working day up to the hole's whose first waking minute is before the hole opens.</summary>
    private static LocalDate LastMorning(MemberBook book, Hole hole)
    {
        var day = book.Today(hole.From);
        for (var back = 0; back < HoleWatch.DaysAhead; back++, day = day.PlusDays(-1))
        {
            if (IsWorkingDay(book, day) && book.FirstWakingMinute(book.Clock.StartOf(day)) < hole.From)
            {
                return day;
            }
        }

        return day;
    }

    private static bool IsWorkingDay(MemberBook book, LocalDate day) =>
        book.IsWorkingDay(day) && !book.Team.IsHoliday(day) && book.AwayOn(day) is null;
}
