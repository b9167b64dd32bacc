using CoachBot.Application.Chat;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Stores;

/// <summary>What is kept of codes that make one of two teams or of two members, and what they do. Part of a transaction.</summary>
public interface ILinkBook
{
    /// <summary>Keeps a code; the earlier one of the team (for accounts: of the member) is good no longer.</summary>
    void Put(PendingLink link);

    /// <summary>The codes of all teams that are still good: the code is what tells which team is meant.</summary>
    IReadOnlyList<PendingLink> Pending(LinkKind kind, Instant now);

    void Remove(PendingLink link);

    /// <summary>Notes a wrong code, and lets go of those of an hour ago and longer.</summary>
    void AddTry(TeamId team, Actor actor, Instant now);

    /// <summary>How many wrong codes came since an instant.</summary>
    LinkTries Tries(TeamId team, Actor actor, Instant since);

    /// <summary>Whether a team has anything of its own, beyond its set-up, that <see cref="Dissolve"/> would erase or leave behind.</summary>
    bool HasHistory(TeamId team);

    /// <summary>Whether a member has anything of their own that would be erased, or left behind, with their account.</summary>
    bool HasBook(TeamId team, MemberId member);

    /// <summary>Gives a workspace to another team.</summary>
    void Move(Workspace workspace, TeamId team, Instant now);

    /// <summary>Takes a member of another team in, with settings, role, accounts and messages; there they are erased. Their book begins anew.</summary>
    MemberBook Adopt(MemberBook stranger, TeamBook team, Instant now);

    /// <summary>Gives accounts and messages of a member to another of the same team; the first is erased.</summary>
    void Merge(MemberBook from, MemberBook to, Instant now);

    /// <summary>Erases what a team wrote that has no workspace any more.</summary>
    void Dissolve(TeamId team);

    /// <summary>Sends a member's messages to an account of theirs outside of a workspace; false where they have none.</summary>
    bool TurnElsewhere(Account account, string platform, string workspace);

    /// <summary>The same for everyone whose messages went to a workspace, where they have another account.</summary>
    void TurnElsewhere(Workspace workspace);
}

public enum LinkKind
{
    /// <summary>Makes one team of two.</summary>
    Team = 0,

    /// <summary>Makes one member of two.</summary>
    Person = 1,
}

/// <param name="By">Who asked for the code.</param>
/// <param name="Hash">SHA-256 of the code.</param>
/// <param name="Until">From then on it is good no longer.</param>
public sealed record PendingLink(TeamId Team, MemberId By, LinkKind Kind, byte[] Hash, Instant Until);

/// <param name="OfTeam">By the team's members.</param>
/// <param name="OfPerson">By the person, in whatever workspace.</param>
public sealed record LinkTries(int OfTeam, int OfPerson);
