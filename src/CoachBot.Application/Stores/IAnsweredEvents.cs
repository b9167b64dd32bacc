using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Application.Stores;

/// <summary>Which answers platforms have taken: after a kill it is known by it who may have heard nothing of what they did.</summary>
public interface IAnsweredEvents
{
    /// <summary>Notes that the answers to events were taken, or are told in another way. It waits for no disk: a power cut may take it back.</summary>
    Task MarkAnsweredAsync(IReadOnlyCollection<Deed> deeds, CancellationToken cancellationToken);

    /// <summary>What was done on a platform since an instant, and is not noted as answered; in the order in which it was done.</summary>
    Task<IReadOnlyList<UnansweredDeed>> UnansweredAsync(string platform, Instant since, CancellationToken cancellationToken);
}

/// <summary>Something that was done, and the answer of which nobody knows whether it arrived.</summary>
public sealed record UnansweredDeed(Deed Deed, Reply Reply);
