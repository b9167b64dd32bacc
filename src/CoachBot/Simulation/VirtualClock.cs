using NodaTime;

namespace CoachBot.Simulation;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class VirtualClock(Instant start) : TimeProvider
{
    private Instant _now = start;

    public Instant Now => _now;

    public override DateTimeOffset GetUtcNow() => _now.ToDateTimeOffset();

    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the present one.</exception>
    public void MoveTo(Instant instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, _now);
        _now = instant;
    }
}
