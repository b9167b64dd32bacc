namespace CoachBot.Specs.Discord;

/// <summary>The real clock, with time that can be skipped: timers go on as they were.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    private long _ticks;

    public void Skip(TimeSpan span) => Interlocked.Add(ref _ticks, span.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + new TimeSpan(Interlocked.Read(ref _ticks));
}
