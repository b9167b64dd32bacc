namespace CoachBot.Application.Chat;

/// <summary>A platform waits a few seconds for an answer: what takes long is acknowledged first, and answered when it is done.</summary>
public static class Lateness
{
    /// <summary>
    /// Whether a work is still not done after a time. Only the work tells, not what ended the wait: it may be done just as the time runs
    /// out, and its end is then its answer. How it ended, by a fault or well, is left to whoever awaits it.
    /// </summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled before the work was done.</exception>
    public static async Task<bool> IsLateAsync(this Task work, TimeSpan patience, TimeProvider wire, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        await work.WaitAsync(patience, wire, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        if (work.IsCompleted)
        {
            return false;
        }

        cancellationToken.ThrowIfCancellationRequested();
        return true;
    }
}
