namespace CoachBot.Discord.Interactions;

/// <summary>A place in a lane.</summary>
/// <param name="lane">Which.</param>
/// <param name="reached">Done when it is the turn of this place.</param>
internal sealed class Turn(Lane lane, Task reached)
{
    /// <summary>Does what was to be done here; where nobody is before it, at once.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before it began, or in the middle.</exception>
    public async Task<T> TakeAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await reached;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await work(cancellationToken);
        }
        finally
        {
            lane.Leave();
        }
    }
}
