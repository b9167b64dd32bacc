namespace CoachBot.Application.Chat;

/// <summary>A place in a lane, which must be taken once or given up.</summary>
public sealed class Turn
{
    private readonly Lane _lane;
    private readonly Task _reached;
    private bool _isTaken;

    /// <param name="lane">Which.</param>
    /// <param name="reached">Done when it is the turn of this place.</param>
    internal Turn(Lane lane, Task reached) => (_lane, _reached) = (lane, reached);

    /// <summary>Does what was to be done here; where nobody is before it, at once.</summary>
    /// <exception cref="OperationCanceledException">
    /// Cancelled before it began, which is told once those before it are through, or in the middle.
    /// </exception>
    public async Task<T> TakeAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        _isTaken = true;
        await _reached;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await work(cancellationToken);
        }
        finally
        {
            _lane.Leave();
        }
    }

    /// <summary>Leaves the place to the next, where it was not taken.</summary>
    public void GiveUp()
    {
        if (!_isTaken)
        {
            _ = TakeAsync(_ => Task.FromResult(true), CancellationToken.None);
        }
    }
}
