using CoachBot.Application.Agenda;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Hosting;

/// <summary>Lets happen what happens because time passes.</summary>
public sealed class AgendaService(ObservedStore store, Heartbeat heartbeat, AgendaRunner agenda, TimeProvider time, ILogger<AgendaService> logger)
    : DueService(store, time, logger)
{
    private readonly ObservedStore _store = store;

    /// <inheritdoc/>
    /// <remarks>The heart beats first: what was slept through has to be known before anything is sent.</remarks>
    public override async Task<Instant?> WorkAsync(Instant now, CancellationToken cancellationToken)
    {
        await heartbeat.BeatAsync(now, cancellationToken);
        while (await agenda.TickAsync(_store, now, cancellationToken) > 0)
        {
        }

        return await _store.ReadAsync(reader => reader.FirstWakeUp(), cancellationToken);
    }
}
