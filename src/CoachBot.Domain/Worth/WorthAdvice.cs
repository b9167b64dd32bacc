using NodaTime;

namespace CoachBot.Domain.Worth;

/// <summary>What to do with something, by what came of it.</summary>
public enum WorthCall
{
    /// <summary>There is not enough on record yet.</summary>
    TooEarly,

    /// <summary>Nothing came of it, or nobody wrote it down: the coach asks before it says stop.</summary>
    WasItRecorded,
    DoubleDown,
    Keep,
    Fix,
    Stop,
}

/// <summary>What the record is like on which advice is given.</summary>
/// <param name="Since">The day of the first check-in for it; null where there is none.</param>
/// <param name="CheckIns">Check-ins for it since then.</param>
/// <param name="WasRecorded">Whether an outcome's figure was recorded in the last four weeks, be it 0.</param>
public sealed record WorthRecord(LocalDate? Since, int CheckIns, bool WasRecorded);

/// <summary>The call, and for <see cref="WorthCall.TooEarly"/> the first day on which there may be one (null: that depends on check-ins).</summary>
public sealed record WorthAdvice(WorthCall Call, LocalDate? NotBefore)
{
    public const int Weeks = 4;
    public const int FewestCheckIns = 5;

    /// <summary>From this return on, more of it is worth a try.</summary>
    public const decimal GoodReturn = 2;

    public static WorthAdvice Of(BottomLine now, BottomLine before, WorthRecord record, LocalDate today)
    {
        var ripe = record.Since?.PlusWeeks(Weeks);
        if (ripe is not { } day || day > today || record.CheckIns < FewestCheckIns)
        {
            return new(WorthCall.TooEarly, ripe > today ? ripe : null);
        }

        return new(CallOf(now, before, record), null);
    }

    private static WorthCall CallOf(BottomLine now, BottomLine before, WorthRecord record)
    {
        if (now.Outcomes is not > 0)
        {
            return !record.WasRecorded || now.Outcomes is null ? WorthCall.WasItRecorded : before.Outcomes > 0 ? WorthCall.Fix : WorthCall.Stop;
        }

        var grows = now.Outcomes >= (before.Outcomes ?? 0);
        return now.Return switch
        {
            >= GoodReturn when grows => WorthCall.DoubleDown,
            >= 1 => WorthCall.Keep,
            not null => WorthCall.Fix,
            null => grows ? WorthCall.Keep : WorthCall.Fix,
        };
    }
}
