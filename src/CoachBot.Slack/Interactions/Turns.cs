namespace CoachBot.Slack.Interactions;

/// <summary>What one person does is handled in order; different people seldom wait for each other.</summary>
internal sealed class Turns : IDisposable
{
    private const int Count = 64;
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, Count).Select(_ => new SemaphoreSlim(1))];

    public async Task<T> TakeAsync<T>(string person, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var turn = _turns[(uint)person.GetHashCode(StringComparison.Ordinal) % Count];
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => Array.ForEach(_turns, turn => turn.Dispose());
}
