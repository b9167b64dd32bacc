namespace CoachBot.Domain.Journey;

/// <summary>What became of a ballot.</summary>
public enum BallotOutcome
{
    /// <summary>Taken, in place of the rater's earlier blind one if there was one.</summary>
    Taken,

    /// <summary>Taken, and it was the last one: the answers are revealed.</summary>
    Revealed,

    /// <summary>Taken as the re-vote.</summary>
    Revoted,

    /// <summary>Taken as the re-vote, and it was the last one: the round is over.</summary>
    Final,

    /// <summary>Refused: who has seen the answers can't rate blind any more.</summary>
    TooLate,

    /// <summary>Refused: there is one re-vote a rater.</summary>
    OnlyOnce,

    /// <summary>Refused: the round is over.</summary>
    Over,
}
