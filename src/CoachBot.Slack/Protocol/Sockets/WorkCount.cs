namespace CoachBot.Slack.Protocol.Sockets;

/// <summary>Counts the envelopes in work, and tells when the last is done once no more are taken.</summary>
internal sealed class WorkCount
{
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // One more than the envelopes in work while some may still come, so that zero means drained.
    private int _count = 1;
    private int _closed;

    /// <summary>No more are taken and all are done.</summary>
    public Task Drained => _drained.Task;

    /// <summary>Nothing is in work but what asks.</summary>
    public bool IsLast => Volatile.Read(ref _count) <= 2;

    /// <returns>False where no more are taken.</returns>
    public bool TryBegin() => Volatile.Read(ref _closed) == 0 && Interlocked.Increment(ref _count) > 1;

    public void End()
    {
        if (Interlocked.Decrement(ref _count) == 0)
            _drained.TrySetResult();
    }

    public void TakeNoMore()
    {
        if (Interlocked.Exchange(ref _closed, 1) == 0)
            End();
    }
}
