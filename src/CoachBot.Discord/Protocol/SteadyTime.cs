namespace CoachBot.Discord.Protocol;

/// <summary>Waits are reckoned in time that only goes on, so that a clock that is set back makes none of them longer.</summary>
internal static class SteadyTime
{
    /// <summary>An instant by a clock that nobody sets. It is good for comparing, not for telling.</summary>
    public static DateTimeOffset GetSteadyNow(this TimeProvider time)
    {
        // Exactly, as a wait for what never quite comes would not end; the seconds apart, so that no figure grows too long.
        var (seconds, rest) = Math.DivRem(time.GetTimestamp(), time.TimestampFrequency);
        return DateTimeOffset.UnixEpoch.AddTicks((seconds * TimeSpan.TicksPerSecond) + (rest * TimeSpan.TicksPerSecond / time.TimestampFrequency));
    }
}
