namespace CoachBot.Discord.Protocol;

/// <summary>Waits are reckoned in time that only goes on, so that a clock that is set back makes none of them longer.</summary>
internal static class SteadyTime
{
    /// <summary>An instant by a clock that nobody sets. It is good for comparing, not for telling.</summary>
    public static DateTimeOffset GetSteadyNow(this TimeProvider time) =>
        DateTimeOffset.UnixEpoch.AddTicks((long)((Int128)time.GetTimestamp() * TimeSpan.TicksPerSecond / time.TimestampFrequency));
}
