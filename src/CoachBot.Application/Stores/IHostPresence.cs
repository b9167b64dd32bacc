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

/// <param name="At">The instant that it reached: what comes after it was not seen to, which begins the silence of a later start.</param>
/// <param name="Simulated">True on a virtual clock.</param>
public sealed record Presence(Instant At, bool Simulated)
{
    /// <summary>
    /// The last instant that it told; no simulation starts before it. The two differ only between reaching an instant and telling it,
    /// so that whoever is killed in between may go on from what they saw.
    /// </summary>
    public Instant Told { get; init; } = At;
}
