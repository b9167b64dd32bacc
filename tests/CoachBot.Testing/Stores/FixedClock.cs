using NodaTime;

namespace CoachBot.Testing.Stores;

/// <summary>A clock that stands still until it is set.</summary>
public sealed class FixedClock(Instant now) : TimeProvider
{
    public Instant Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
