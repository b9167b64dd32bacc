using NodaTime;

namespace CoachBot.Domain.Engagement;

public enum OccasionState
{
    Open = 0,
    Kept = 1,
    Missed = 2,
    MadeUp = 3,
    Reserve = 4,
    Excused = 5,

    /// <summary>A day of a quota week that filled no slot; it is kept only for its minutes and counts nowhere.</summary>
    Spare = 6,
}

public enum ExcuseKind
{
    None = 0,
    Away = 1,
    Pause = 2,
    Holiday = 3,
    Skip = 4,
    HostDown = 5,

    /// <summary>The clocks skipped its time, and the first minute after the gap was its close already: it never fell due.</summary>
    SkippedTime = 6,
}

/// <summary>How far the message about something has come.</summary>
public enum MessageState
{
    /// <summary>None is to be sent.</summary>
    None = 0,
    Pending = 1,
    Sent = 2,

    /// <summary>Not sent, because something stood against it; it never waits.</summary>
    Dropped = 3,

    /// <summary>Taken back before it was sent: its cause is gone.</summary>
    Withdrawn = 4,

    /// <summary>Fell due while the host was down or the terminal closed; told with the message at the return, or dropped then.</summary>
    Held = 5,
}

/// <summary>
/// One due day of a commitment, or one slot of a quota week. Its instants are fixed when it comes into being and survive a
/// change of zone or day start.
/// </summary>
public sealed record Occasion
{
    public required OccasionId Id { get; init; }

    public required CommitmentId Commitment { get; init; }

    /// <summary>The member's day. A quota's missed slot is dated by its week's Sunday.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>0, but for several slots of a quota week that share a date.</summary>
    public int Slot { get; init; }

    public required Instant Reminder { get; init; }

    /// <summary>The start of quiet hours or the close, whichever is first; the reminder itself when that lies in quiet hours.</summary>
    public required Instant WindowEnd { get; init; }

    public required Instant Close { get; init; }

    public required int Planned { get; init; }

    /// <summary>The commitment's occasions a day when this one came into being: it sets the pace of the rhythm score.</summary>
    public required double PerDay { get; init; }

    /// <summary>Minutes that check-ins gave it.</summary>
    public int Minutes { get; init; }

    public OccasionState State { get; init; }

    public ExcuseKind Excuse { get; init; }

    /// <summary>The id of the away, pause or skip that excused it; 0 where there is none.</summary>
    public long ExcuseId { get; init; }

    /// <summary>When it became kept or made up.</summary>
    public Instant? SettledAt { get; init; }

    /// <summary>The end of the make-up window, fixed when it is missed; null for a quota's slot, whose week was its window.</summary>
    public Instant? MakeUpEnd { get; init; }

    /// <summary>True when its make-up window has ended and the reserve was decided.</summary>
    public bool MakeUpOver { get; init; }

    /// <summary>The member's day on which a reserve was spent on it.</summary>
    public LocalDate? ReserveSpentOn { get; init; }

    /// <summary>The Sunday of the quota week whose slot this is; null for fixed days.</summary>
    public LocalDate? QuotaWeek { get; init; }

    /// <summary>True when the spent reserve was told with a message.</summary>
    public bool ReserveTold { get; init; }

    public MessageState ReminderMessage { get; init; }

    public MessageState LastCallMessage { get; init; }

    public MessageState NagMessage { get; init; }

    public Instant? SnoozedUntil { get; init; }

    /// <summary>
    /// True where its reminder lies at its close, which only a time that the clocks skip can: 02:30 with a day start of 03:00 moves to
    /// 03:00, the next day's start.
    /// </summary>
    public bool NeverFellDue => Reminder >= Close;

    /// <summary>
    /// Nothing more comes of it by itself: it is neither open nor to be made up, nothing is held back or snoozed, no nag of it is to come,
    /// and its reserve was told.
    /// </summary>
    public bool IsOver => SnoozedUntil is null
        && State switch { OccasionState.Open => false, OccasionState.Missed => MakeUpOver, OccasionState.Reserve => ReserveTold, _ => true }
        && NagMessage != MessageState.Pending && ReminderMessage != MessageState.Held && LastCallMessage != MessageState.Held;

    /// <summary>Kept at half of the planned minutes or more.</summary>
    public bool IsFilled => Minutes * 2 >= Planned;

    /// <summary>How many minutes are missing until it is kept; 0 where none are.</summary>
    public int MinutesToKeep => Math.Max(0, ((Planned + 1) / 2) - Minutes);

    /// <summary>1 for kept and made up, else the share of the planned minutes, which is below one half.</summary>
    public double Credit => State is OccasionState.Kept or OccasionState.MadeUp ? 1 : (double)Minutes / Planned;

    /// <summary>True where it counts for consistency, streak and rhythm.</summary>
    public bool Counts => State is OccasionState.Kept or OccasionState.MadeUp or OccasionState.Missed or OccasionState.Reserve;
}
