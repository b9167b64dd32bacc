using CoachBot.Application.Agenda;
using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Terminal;
using NodaTime;

namespace CoachBot.Simulation;

/// <summary>Moves the virtual clock from one due instant to the next, and has the very same agenda and outbox do their work at each.</summary>
public sealed class SimulatedTime(VirtualClock clock, ICoachStore store, IHostPresence presence, AgendaRunner agenda, OutboxDispatcher outbox)
    : IConversationClock
{
    public Instant Now => clock.Now;

    public bool IsVirtual => true;

    public async Task MoveAsync(Instant until, CancellationToken cancellationToken)
    {
        for (var next = await NextAsync(cancellationToken); next is { } at && at <= until; next = await NextAsync(cancellationToken))
        {
            clock.MoveTo(Instant.Max(at, clock.Now));
            await SettleAsync(cancellationToken);
        }

        clock.MoveTo(until);
        await SettleAsync(cancellationToken);
    }

    public async Task GoDownAsync(Instant until, CancellationToken cancellationToken)
    {
        await presence.AddSilenceAsync(new Silence(clock.Now, until, TerminalClosed: false), cancellationToken);
        await MoveAsync(until, cancellationToken);
    }

    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        while (await agenda.TickAsync(store, clock.Now, cancellationToken) > 0)
        {
        }

        await outbox.DrainAsync(cancellationToken);
    }

    private async Task<Instant?> NextAsync(CancellationToken cancellationToken)
    {
        var wakeUp = await store.ReadAsync(reader => reader.FirstWakeUp(), cancellationToken);
        var message = await outbox.NextAsync(cancellationToken);
        return wakeUp is null ? message : message is null ? wakeUp : Instant.Min(wakeUp.Value, message.Value);
    }
}
