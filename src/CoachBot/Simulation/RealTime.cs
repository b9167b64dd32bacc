using CoachBot.Application.Agenda;
using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using CoachBot.Terminal;
using NodaTime;

namespace CoachBot.Simulation;

/// <summary>The real clock of a conversation at the terminal: it can't be moved.</summary>
public sealed class RealTime(TimeProvider time, ICoachStore store, AgendaRunner agenda, OutboxDispatcher outbox) : IConversationClock
{
    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public bool IsVirtual => false;

    public Task MoveAsync(Instant until, CancellationToken cancellationToken) => throw new InvalidOperationException("The real clock can't be moved.");

    public Task GoDownAsync(Instant until, CancellationToken cancellationToken) => throw new InvalidOperationException("The real clock can't be moved.");

    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        while (await agenda.TickAsync(store, Now, cancellationToken) > 0)
        {
        }

        await outbox.DrainAsync(cancellationToken);
    }
}
