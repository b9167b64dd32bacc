using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;

namespace CoachBot.Storage.Books;

/// <summary>A frozen book, and the stamp that its row had when it was read or written.</summary>
internal sealed record Stamped<TBook>(long Stamp, TBook Book);

/// <summary>
/// Frozen books that are shared by all who read. An entry is good only while the row still has its stamp, which each save makes anew at
/// random: whatever was rolled back, or changed by another program, is never taken for true.
/// </summary>
internal sealed class BookCache
{
    private const int MostMembers = 256;
    private const int MostTeams = 64;

    /// <summary>Stamps are below this, so that two of them can be added.</summary>
    private const long StampLimit = 1L << 62;

    public LruCache<MemberId, Stamped<MemberBook>> Members { get; } = new(MostMembers);

    public LruCache<TeamId, Stamped<TeamBook>> Teams { get; } = new(MostTeams);

    public static long NewStamp() => Random.Shared.NextInt64(1, StampLimit);
}
