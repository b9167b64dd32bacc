using NodaTime;

namespace CoachBot.Application.Stores;

/// <summary>When the bot was last alive, so that it knows what it slept through.</summary>
public interface IHostPresence
{
    /// <summary>When it was last alive, and whether it ran on a virtual clock; null in a new store.</summary>
    Task<Presence?> LastAliveAsync(CancellationToken cancellationToken);

    /// <summary>Notes that it is alive.</summary>
    Task BeatAsync(Presence presence, CancellationToken cancellationToken);

    /// <summary>Notes a span in which nothing could be sent; one that touches it is joined with it.</summary>
    Task AddSilenceAsync(Domain.Engagement.Silence silence, CancellationToken cancellationToken);
}

public sealed record Presence(Instant At, bool Simulated);
