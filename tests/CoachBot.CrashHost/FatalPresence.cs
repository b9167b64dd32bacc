using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;

namespace CoachBot.CrashHost;

/// <summary>Dies before or after it is noted that the bot is there.</summary>
internal sealed class FatalPresence(IHostPresence presence, FatalPoint point) : IHostPresence
{
    public Task<Presence?> LastAliveAsync(CancellationToken cancellationToken) => presence.LastAliveAsync(cancellationToken);

    public async Task BeatAsync(Presence beat, CancellationToken cancellationToken)
    {
        point.Pass("before-note");
        await presence.BeatAsync(beat, cancellationToken);
        point.Pass("after-note");
    }

    public Task AddSilenceAsync(Silence silence, CancellationToken cancellationToken) => presence.AddSilenceAsync(silence, cancellationToken);
}
