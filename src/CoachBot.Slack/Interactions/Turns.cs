using CoachBot.Application.Chat;

namespace CoachBot.Slack.Interactions;

/// <summary>What one person does is handled in order; different people seldom wait for each other.</summary>
internal sealed class Turns
{
    private const int Count = 64;
    private readonly Lane[] _lanes = [.. Enumerable.Range(0, Count).Select(_ => new Lane())];

    /// <exception cref="OperationCanceledException">Cancelled before its turn came, or in the middle.</exception>
    public Task<T> TakeAsync<T>(string person, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        _lanes[(uint)person.GetHashCode(StringComparison.Ordinal) % Count].TryEnter()!.TakeAsync(work, cancellationToken);
}
