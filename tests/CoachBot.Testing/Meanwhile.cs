namespace CoachBot.Testing;

/// <summary>Lets something happen after a wait has ended and before whoever waited hears of it: a race that is the same each time.</summary>
public sealed class Meanwhile : SynchronizationContext
{
    private readonly Action _act;

    private Meanwhile(Action act) => _act = act;

    /// <summary>Begins what waits.</summary>
    /// <param name="act">What happens whenever a wait in it has ended.</param>
    /// <param name="begin">Begins it.</param>
    public static T During<T>(Action act, Func<T> begin)
    {
        ArgumentNullException.ThrowIfNull(begin);
        var before = Current;
        SetSynchronizationContext(new Meanwhile(act));
        try
        {
            return begin();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        ArgumentNullException.ThrowIfNull(d);
        _act();
        d(state);
    }
}
