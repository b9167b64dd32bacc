namespace CoachBot.Specs.Slack;

/// <summary>
/// A clock for the limits of Slack's Web API: it goes forward by each wait, which is over at once; only time-outs, a day long, take their
/// time. (A clock that did not go forward would find the limit still there, wait again and take place after place behind it.)
/// </summary>
internal sealed class ImpatientTime : TimeProvider
{
    public static readonly TimeSpan TimeOut = TimeSpan.FromDays(1);

    private long _skippedTicks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _skippedTicks));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero || dueTime >= TimeOut)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        Interlocked.Add(ref _skippedTicks, dueTime.Ticks);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
