using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Reviews;

/// <summary>What a member answered to a review's three questions. A text that was erased is empty.</summary>
/// <param name="On">The member's day on which it was answered.</param>
/// <param name="Change">What they want to change or stop; null where nothing.</param>
/// <param name="AskedAt">When the coach comes back to it; null where there is nothing to come back to.</param>
/// <param name="Did">Whether it was done; null while that is not known.</param>
public sealed record ReviewAnswer(
    ReviewAnswerId Id,
    MemberId Member,
    Instant At,
    LocalDate On,
    string? Worked,
    string? DidNotWork,
    string? Change,
    Instant? AskedAt = null,
    bool? Did = null)
{
    /// <summary>How long after an answer the coach comes back to what it wanted to change.</summary>
    public static readonly Duration ComesBack = Duration.FromDays(28);

    /// <summary>Whether the review changed something: a change was named, and nobody said that it did not happen.</summary>
    public bool ChangedSomething => Change is not null && Did != false;
}
