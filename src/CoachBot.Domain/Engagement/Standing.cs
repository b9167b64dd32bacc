using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>
/// What is carried along for a member, so that nothing older than the window of the book has to be read: the reserves, and
/// the streak at <see cref="FoldedTo"/>. (The rhythm scores at that instant stand with their commitments.)
/// </summary>
public sealed record Standing
{
    /// <summary>Reserves that a member begins with.</summary>
    public const int FirstReserves = 2;

    /// <summary>0 to 3.</summary>
    public int ReservesHeld { get; init; } = FirstReserves;

    /// <summary>Occasions kept so far, backfilled ones included, made up ones not: each sixth earns a reserve.</summary>
    public int KeptTotal { get; init; }

    /// <summary>Which of the latest sixths earned nothing because 3 were held, the newest in bit 0: taken back, it costs nothing.</summary>
    public long EarnedInVain { get; init; }

    /// <summary>Occasions that closed at or before this instant are folded into the figures that are carried along.</summary>
    public Instant FoldedTo { get; init; } = Instant.MinValue;

    public int FoldedStreak { get; init; }

    /// <summary>The day whose occasions were brought into being last; null before the first commitment.</summary>
    public LocalDate? OpenedOn { get; init; }
}
