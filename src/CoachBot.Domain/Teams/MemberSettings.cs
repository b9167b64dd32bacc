using NodaTime;

namespace CoachBot.Domain.Teams;

/// <summary>What a member chose for themselves.</summary>
public sealed record MemberSettings
{
    /// <summary>IANA zone id.</summary>
    public required string Zone { get; init; }

    /// <summary>00:00 to 06:00.</summary>
    public LocalTime DayStart { get; init; } = DayClock.DefaultDayStart;

    public QuietHours Quiet { get; init; } = QuietHours.Default;

    public WorkingDays WorkingDays { get; init; } = WorkingDays.Weekdays;

    public bool LastCall { get; init; }

    /// <summary>True when other members may see what this one kept.</summary>
    public bool SharesKept { get; init; }

    /// <summary>True when kudos for this member may be said in the room.</summary>
    public bool PraiseInPublic { get; init; }

    public NumberFormat Numbers { get; init; }

    public DateFormat Dates { get; init; }

    /// <summary>Who may be asked for time or scope at the ladder's third step; null when nobody.</summary>
    public Accountability? Accountability { get; init; }

    /// <summary>Until when reminders, last calls and nags are stopped (exclusive); null when they are not.</summary>
    public LocalDate? MutedUntil { get; init; }
}

/// <summary>An agreement that a named person may be asked; it ends by itself at <paramref name="Until"/> (exclusive).</summary>
/// <param name="State">Whether the named person accepted: before that nothing is asked of them.</param>
public sealed record Accountability(MemberId Person, LocalDate Until, AgreementState State = AgreementState.Asked)
{
    /// <summary>12 weeks.</summary>
    public const int Days = 84;

    /// <summary>How many days before its end the member is told of it, once.</summary>
    public const int ToldDaysBefore = 7;

    /// <summary>Whether the named person may be asked on a day.</summary>
    public bool HoldsOn(LocalDate day) => State != AgreementState.Asked && day < Until;
}

/// <summary>How far an agreement with a named person has come.</summary>
public enum AgreementState
{
    /// <summary>The named person has not answered.</summary>
    Asked = 0,
    Accepted = 1,

    /// <summary>Accepted, and the member was told that it ends soon.</summary>
    EndTold = 2,
}

public enum NumberFormat
{
    /// <summary>1,234.5</summary>
    English = 0,

    /// <summary>1.234,5</summary>
    Continental = 1,
}

public enum DateFormat
{
    /// <summary>Mon 5 Jan</summary>
    DayMonth = 0,

    /// <summary>Mon Jan 5</summary>
    MonthDay = 1,

    /// <summary>2026-01-05</summary>
    Iso = 2,
}
