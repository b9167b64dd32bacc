using NodaTime;

namespace CoachBot.Terminal;

/// <summary>The clock of a conversation: the real one, which only tells, or a virtual one, which <c>@</c> lines move.</summary>
public interface IConversationClock
{
    Instant Now { get; }

    bool IsVirtual { get; }

    /// <summary>Moves to an instant; everything due on the way happens in order.</summary>
    Task MoveAsync(Instant until, CancellationToken cancellationToken);

    /// <summary>The host is down until an instant.</summary>
    Task GoDownAsync(Instant until, CancellationToken cancellationToken);

    /// <summary>Does and sends what is due now.</summary>
    Task SettleAsync(CancellationToken cancellationToken);
}
