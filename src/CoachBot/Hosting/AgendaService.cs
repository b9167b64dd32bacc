using CoachBot.Application.Agenda;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Hosting;

/// <summary>Lets happen what happens because time passes.</summary>
public sealed class AgendaService(
    ObservedStore store, Heartbeat heartbeat, AgendaRunner agenda, Departures departures, TimeProvider time, ILogger<AgendaService> logger)
    : DueService(store, time, logger)
{
    /// <summary>What is erased after 30 days may be erased an hour later.</summary>
    private static readonly Duration BetweenSweeps = Duration.FromHours(1);

    private readonly ObservedStore _store = store;
    private Instant _nextSweep = Instant.MinValue;

    /// <inheritdoc/>
    /// <remarks>The heart beats first: what was slept through has to be known before anything is sent.</remarks>
    public override async Task<Instant?> WorkAsync(Instant now, CancellationToken cancellationToken)
    {
        await heartbeat.BeatAsync(now, cancellationToken);
        while (await agenda.TickAsync(_store, now, cancellationToken) > 0)
        {
        }

        if (now >= _nextSweep)
        {
            await departures.SweepAsync(now, cancellationToken);
            _nextSweep = now + BetweenSweeps;
        }

        return await _store.ReadAsync(reader => reader.FirstWakeUp(), cancellationToken);
    }
}
