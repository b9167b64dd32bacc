using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Journey;

/// <summary>A round of the assessment: blind answers, the reveal, the talk with one re-vote a rater, the end.</summary>
public sealed record Assessment
{
    /// <summary>How long a round stands before the next one is proposed.</summary>
    public static readonly Duration Validity = Duration.FromDays(12 * 7);

    public required AssessmentId Id { get; init; }

    public required Instant BegunAt { get; init; }

    /// <summary>The questions that it asks, by their keys, fixed when it begins.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    public Instant? RevealedAt { get; init; }

    public Instant? EndedAt { get; init; }

    /// <summary>Every ballot: at most one blind and one second a rater.</summary>
    public IReadOnlyList<Ballot> Ballots { get; init; } = [];

    /// <summary>Whether it came to an end with answers; one that was given up did not.</summary>
    public bool IsFinished => RevealedAt is not null && EndedAt is not null;

    /// <summary>How many answered.</summary>
    public int Raters => Ballots.Count(b => !b.IsSecond);

    /// <summary>Takes a ballot, or refuses it and stays as it is.</summary>
    /// <param name="ballot">Its <see cref="Ballot.IsSecond"/> is set here.</param>
    /// <param name="members">Who is in the team now: when each has answered, the answers are revealed.</param>
    /// <exception cref="ArgumentException">It does not answer exactly the questions of this round with 1 to 4.</exception>
    public (Assessment After, BallotOutcome Outcome) Take(Ballot ballot, IReadOnlyCollection<MemberId> members, Instant now)
    {
        if (!Questions.ToHashSet().SetEquals(ballot.Scores.Keys) || ballot.Scores.Values.Any(score => score is < 1 or > 4))
            throw new ArgumentException("A ballot answers each question of the round with 1 to 4.", nameof(ballot));
        if (RefusalOf(ballot.Rater) is { } refusal)
            return (this, refusal);
        return RevealedAt is null ? TakeBlind(ballot, members, now) : TakeSecond(ballot, members, now);
    }

    /// <summary>Why a ballot of theirs would be refused now; null where it would be taken.</summary>
    public BallotOutcome? RefusalOf(MemberId member) =>
        EndedAt is not null ? BallotOutcome.Over
        : RevealedAt is null ? null
        : !HasRated(member) ? BallotOutcome.TooLate
        : HasRatedAgain(member) ? BallotOutcome.OnlyOnce
        : null;

    /// <summary>Gives the round up, however far it came.</summary>
    public Assessment Abandon(Instant now) => this with { RevealedAt = null, EndedAt = now };

    /// <summary>Reveals what was answered so far; nothing changes where nobody has answered, or where it was revealed before.</summary>
    public Assessment Reveal(Instant now) => Raters == 0 || RevealedAt is not null ? this : this with { RevealedAt = now };

    /// <summary>Ends the talk; nothing changes before the reveal, or where it ended before.</summary>
    public Assessment End(Instant now) => RevealedAt is null || EndedAt is not null ? this : this with { EndedAt = now };

    /// <summary>Whether nobody who is here is waited for: all have answered, or all who answered have re-voted.</summary>
    public bool IsComplete(IReadOnlyCollection<MemberId> members) =>
        RevealedAt is null ? Raters > 0 && members.All(HasRated) : members.Where(HasRated).All(HasRatedAgain);

    /// <summary>What a rater answered, last first; null where they have not.</summary>
    public Ballot? BallotOf(MemberId member) => Ballots.Where(b => b.Rater == member).MaxBy(b => b.IsSecond);

    /// <summary>
    /// The question with what each rater answered, lowest first, so that no order tells on anybody. Re-votes count when the round ends:
    /// shown one by one they would tell whose they are.
    /// </summary>
    public RatedQuestion Rated(string question, Dimension dimension, bool isGate) =>
        new(question, dimension, isGate, [.. Latest().Select(b => b.Scores[question]).Order()]);

    private IEnumerable<Ballot> Latest() => Ballots.Where(b => EndedAt is not null || !b.IsSecond).GroupBy(b => b.Rater).Select(own => own.MaxBy(b => b.IsSecond)!);

    private (Assessment After, BallotOutcome Outcome) TakeBlind(Ballot ballot, IReadOnlyCollection<MemberId> members, Instant now)
    {
        var after = this with { Ballots = [.. Ballots.Where(b => b.Rater != ballot.Rater), ballot with { IsSecond = false }] };
        return members.All(after.HasRated) ? (after with { RevealedAt = now }, BallotOutcome.Revealed) : (after, BallotOutcome.Taken);
    }

    private (Assessment After, BallotOutcome Outcome) TakeSecond(Ballot ballot, IReadOnlyCollection<MemberId> members, Instant now)
    {
        var after = this with { Ballots = [.. Ballots, ballot with { IsSecond = true }] };
        // Who left since can't hold the others up.
        return members.Where(HasRated).All(after.HasRatedAgain)
            ? (after with { EndedAt = now }, BallotOutcome.Final)
            : (after, BallotOutcome.Revoted);
    }

    private bool HasRated(MemberId member) => Ballots.Any(b => b.Rater == member);

    private bool HasRatedAgain(MemberId member) => Ballots.Any(b => b.Rater == member && b.IsSecond);
}
