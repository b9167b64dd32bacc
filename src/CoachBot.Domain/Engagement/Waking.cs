using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>When nags and notices may go out: in the waking hours of working days, at the first such minute not before their cause.</summary>
public static class Waking
{
    private const int FarEnough = 64;

    /// <summary>
    /// Whether a date is a working day of the member: one that they chose, or one with an occasion of a live fixed-days
    /// commitment of theirs. A quota adds none.
    /// </summary>
    public static bool IsWorkingDay(this MemberBook book, LocalDate date) =>
        book.Settings.WorkingDays.Contains(date.DayOfWeek)
        || book.Commitments.Items.Any(c => c.IsLive && !c.IsQuota && HasOccasion(book, c, date));

    /// <summary>Whether a commitment has an occasion on a date, by its schedule or because it came into being already.</summary>
    public static bool HasOccasion(this MemberBook book, Commitment commitment, LocalDate date) =>
        commitment.IsLive && commitment.Schedule.IsDue(date, commitment.FirstDate)
        || book.Occasions.Items.Any(o => o.Commitment == commitment.Id && o.Date == date);

    public static bool IsWaking(this MemberBook book, Instant instant) =>
        !book.Settings.Quiet.Contains(book.Clock.Local(instant).TimeOfDay) && book.IsWorkingDay(book.Today(instant));

    /// <summary>The first waking minute of a working day at or after a cause; null where the member has no working day at all.</summary>
    public static Instant? FirstWakingMinute(this MemberBook book, Instant cause)
    {
        var at = CeilingToMinute(cause);
        for (var tries = 0; tries < FarEnough; tries++)
        {
            var day = book.Today(at);
            if (!book.IsWorkingDay(day))
            {
                at = book.Clock.CloseOf(day);
                continue;
            }

            var local = book.Clock.Local(at);
            if (!book.Settings.Quiet.Contains(local.TimeOfDay))
            {
                return at;
            }

            var until = book.Settings.Quiet.Until;
            var wakes = book.Clock.At(local.Date.At(until));
            var next = wakes > at ? wakes : book.Clock.At(local.Date.PlusDays(1).At(until));
            // A clock that is set back may go from quiet hours into waking ones: look again from there.
            var offset = book.Clock.Zone.GetZoneInterval(at);
            at = offset.HasEnd && offset.End < next ? offset.End : next;
        }

        return null;
    }

    /// <summary>The first waking minute at or after a cause at which the host was there; null where the member has no working day.</summary>
    public static Instant? FirstMinuteUp(this MemberBook book, Instant cause)
    {
        var at = book.FirstWakingMinute(cause);
        while (at is { } minute && book.SilenceAt(minute) is { } silence)
        {
            at = book.FirstWakingMinute(silence.To);
        }

        return at;
    }

    /// <summary>
    /// The first waking minute at or after a cause on a day that the member is not away, and at which the host was there; the cause itself
    /// where the member has no working day at all.
    /// </summary>
    public static Instant FirstMinuteHere(this MemberBook book, Instant cause)
    {
        var at = book.FirstMinuteUp(cause);
        while (at is { } minute && book.AwayOn(book.Today(minute)) is { } away)
        {
            at = book.FirstMinuteUp(book.Clock.CloseOf(away.To));
        }

        return at ?? cause;
    }

    private static Instant CeilingToMinute(Instant instant)
    {
        const long minute = 60_000;
        var ms = instant.ToUnixTimeMilliseconds();
        var rest = ((ms % minute) + minute) % minute;
        return rest == 0 ? instant : Instant.FromUnixTimeMilliseconds(ms - rest + minute);
    }
}
