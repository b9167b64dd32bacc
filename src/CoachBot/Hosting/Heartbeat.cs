using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Hosting;

/// <summary>
/// Notes once a minute that the bot is alive. Where it finds that it was not (the machine slept, the clock was set forward), that is
/// noted as a silence, so that whatever fell due meanwhile is told in one message instead of many. Where the clock was set back, what waits to be
/// sent again does not wait for the old time.
/// </summary>
public sealed class Heartbeat(IHostPresence presence, IOutboxStore outbox)
{
    private static readonly Duration Often = Duration.FromMinutes(1);

    /// <summary>Longer than any round takes, however busy the machine is.</summary>
    private static readonly Duration Asleep = Duration.FromMinutes(5);

    private Instant? _last;

    /// <param name="now">By the clock of the bot. One before the last beat, after the clock was set back, is noted as it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task BeatAsync(Instant now, CancellationToken cancellationToken)
    {
        if (_last is { } last && now >= last && now - last < Often)
        {
            return;
        }

        if (_last is { } before && now - before >= Asleep)
        {
            await presence.AddSilenceAsync(new Silence(before, now, TerminalClosed: true), cancellationToken);
        }

        if (now < _last)
        {
            await outbox.RetryNowAsync(now, cancellationToken);
        }

        await presence.BeatAsync(new Presence(now, Simulated: false), cancellationToken);
        _last = now;
    }
}
