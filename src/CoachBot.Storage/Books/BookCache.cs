using CoachBot.Application.Chat;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Storage.Books;

/// <summary>A frozen book, and the stamp that its row had when it was read or written.</summary>
internal sealed record Stamped<TBook>(long Stamp, TBook Book)
{
    /// <summary>When the member was to be looked at next, in Unix milliseconds; of no meaning for a team.</summary>
    public long? WakeUp { get; init; }

    /// <summary>The day on which what had grown too old was taken out of it last; null where that was not seen to.</summary>
    public LocalDate? TrimmedOn { get; init; }
}

/// <summary>Whose account it is.</summary>
/// <param name="Id">The account's own id.</param>
/// <param name="LastUsed">The id of the account that the member used last.</param>
/// <param name="IsCurrent">Whether the person spoke in this workspace last.</param>
internal sealed record AccountLink(TeamId Team, MemberId Member, long Id, long? LastUsed, bool IsCurrent);

/// <summary>An account with what its member's and its team's books need.</summary>
/// <param name="WakeUp">The member's, in Unix milliseconds.</param>
internal sealed record AccountRow(AccountLink Link, long MemberStamp, long TeamStamp, long? WakeUp);

/// <summary>Something that was looked at.</summary>
/// <param name="AsOf">The count of changes at which it was so, and is while there are no more; null where nobody counts.</param>
internal sealed record Seen<T>(T Found, long? AsOf);

/// <summary>
/// Frozen books that are shared by all who read. An entry is good only while the row still has its stamp, which each save makes anew at
/// random: whatever was rolled back is never taken for true. The rest is what a draft may assume until the writer looks, and a reader
/// as long as nothing was committed.
/// </summary>
internal sealed class BookCache
{
    private const int MostMembers = 256;

    /// <summary>Those of a part of a tick, in which each may be in a team of their own, and as many of others who come meanwhile.</summary>
    private const int MostTeams = 128;

    /// <summary>Stamps are below this, so that two of them can be added.</summary>
    private const long StampLimit = 1L << 62;

    public LruCache<MemberId, Stamped<MemberBook>> Members { get; } = new(MostMembers);

    public LruCache<TeamId, Stamped<TeamBook>> Teams { get; } = new(MostTeams);

    /// <summary>By platform, workspace (empty in a direct message that names none) and account.</summary>
    public LruCache<(string Platform, string Workspace, string Account), Seen<AccountRow>> Accounts { get; } = new(MostMembers);

    public LruCache<(string Platform, string Workspace), Seen<Workspace>> Workspaces { get; } = new(MostTeams);

    public static long NewStamp() => Random.Shared.NextInt64(1, StampLimit);
}
