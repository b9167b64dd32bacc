namespace CoachBot.Specs.Slack;

/// <summary>A clock for the limits of Slack's Web API on which every wait is over at once; only time-outs, a day long, take their time.</summary>
internal sealed class ImpatientTime : TimeProvider
{
    public static readonly TimeSpan TimeOut = TimeSpan.FromDays(1);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero && dueTime < TimeOut ? TimeSpan.Zero : dueTime, period);
}
