using NodaTime;

namespace CoachBot.Domain.Teams;

/// <summary>
/// The hours in which nothing but a chosen reminder is sent. <see cref="From"/> is quiet, <see cref="Until"/> is the first
/// waking minute; the two being equal means that no hour is quiet.
/// </summary>
public sealed record QuietHours(LocalTime From, LocalTime Until)
{
    /// <summary>21:00 to 08:00.</summary>
    public static readonly QuietHours Default = new(new LocalTime(21, 0), new LocalTime(8, 0));

    /// <summary>No quiet hours at all.</summary>
    public static readonly QuietHours None = new(LocalTime.Midnight, LocalTime.Midnight);

    public bool Contains(LocalTime time) =>
        From < Until ? time >= From && time < Until : From > Until && (time >= From || time < Until);
}
