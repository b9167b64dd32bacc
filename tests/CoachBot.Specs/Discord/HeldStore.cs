using CoachBot.Application.Stores;

namespace CoachBot.Specs.Discord;

/// <summary>A store that can be made to wait: what comes meanwhile is done when it is let go.</summary>
internal sealed class HeldStore(ICoachStore store) : ICoachStore
{
    private volatile TaskCompletionSource? _hold;

    /// <summary>Nothing can be read.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Holds everything that comes from now on.</summary>
    public void Hold() => _hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetGo()
    {
        var held = _hold;
        _hold = null;
        held?.SetResult();
    }

    public async Task<T> InTransactionAsync<T>(Func<ICoachSession, T> work, CancellationToken cancellationToken)
    {
        await WaitAsync();
        return await store.InTransactionAsync(work, cancellationToken);
    }

    public async Task InTransactionsAsync(IReadOnlyList<MemberWork> works, CancellationToken cancellationToken)
    {
        await WaitAsync();
        await store.InTransactionsAsync(works, cancellationToken);
    }

    public async Task<T> ReadAsync<T>(Func<ICoachReader, T> work, CancellationToken cancellationToken)
    {
        await WaitAsync();
        return IsBroken ? throw new IOException("The disk is gone.") : await store.ReadAsync(work, cancellationToken);
    }

    public string SidePath(string ending) => store.SidePath(ending);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private Task WaitAsync() => _hold?.Task ?? Task.CompletedTask;
}
