using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Expectations;

/// <summary>Holes and the messages about them: whatever becomes of a hole, an old button never lies.</summary>
internal static class HoleBoard
{
    /// <summary>The message that asks a member about a hole, and about those that were found with it: an absence is asked about once.</summary>
    public static string AskKey(Hole hole, MemberId member) =>
        $"hole-ask:{hole.Expectation.Value}:{hole.FoundAt.ToUnixTimeMilliseconds()}:{member.Value}";

    public static string TellKey(Hole hole, MemberId member) => $"hole-open:{hole.Id.Value}:{member.Value}";

    private static string FreeKey(Hole hole) => $"hole-free:{hole.Id.Value}";

    /// <summary>
    /// Looks through the coming days anew, because something has changed that covers rest on. It reads the books of all members, and
    /// only where something was promised.
    /// </summary>
    public static HoleChanges Renew(ICoachSession session, TeamBook team, Instant now)
    {
        if (team.Live().Count == 0 && !team.Holes.Items.Any(h => h.To > now))
        {
            return new HoleChanges([], []);
        }

        var members = Here(session, team);
        if (members.Count == 0)
        {
            return new HoleChanges([], []);
        }

        var changes = team.Watch(members, now, members[0].NewId);
        foreach (var hole in changes.Gone)
        {
            Withdraw(session, team, hole, members, now);
        }

        return changes;
    }

    /// <summary>The holes that one look found for a promise, in the order of their hours.</summary>
    public static IEnumerable<Hole> Together(TeamBook team, Hole hole) =>
        team.Holes.Items.Where(h => h.Expectation == hole.Expectation && h.FoundAt == hole.FoundAt).OrderBy(h => h.From);

    /// <summary>A member takes a hole; the others see that it is covered.</summary>
    public static void Take(ICoachSession session, TeamBook team, Hole hole, MemberId by, Instant now)
    {
        team.Holes.Put(hole with { TakenBy = by });
        HoleWatch.Note(team, "hole.taken", hole, now);
        Replace(session, team, hole, now);
    }

    /// <summary>Who took a hole gives it back: it is a new one, about which the others are asked anew.</summary>
    public static void GiveBack(ICoachSession session, TeamBook team, Hole hole, Func<long> newId, Instant now)
    {
        var by = hole.TakenBy!.Value;
        team.Holes.Remove(hole.Id);
        team.Holes.Put(new Hole
        {
            Id = new HoleId(newId()),
            Expectation = hole.Expectation,
            From = hole.From,
            To = hole.To,
            FoundAt = now,
            Passed = [by],
        });
        HoleWatch.Note(team, "hole.given-back", hole, now);
        var channel = NameOf(team, hole);
        Replace(session, team, hole, now, member =>
            member == by ? CoverTexts.YouPassed(channel, hole.From) : CoverTexts.NotNeeded(channel, hole.From));
        SpeakAnew(session, team);
    }

    /// <summary>
    /// What made a hole needless is taken back: who had taken it has it again, where they have not heard yet that they are free.
    /// </summary>
    public static void PutBack(ICoachSession session, TeamBook team, Hole hole, Instant now)
    {
        if (session.IsWaiting(team.Id, FreeKey(hole)))
        {
            session.Withdraw(team.Id, FreeKey(hole));
            team.Holes.Put(hole);
            HoleWatch.Note(team, "hole.found", hole, now);
            Replace(session, team, hole, now);
        }
    }

    /// <summary>The hole whose button was pressed, which is not over.</summary>
    /// <exception cref="UserError">It is over, or there is none.</exception>
    public static Hole Pressed(CommandContext context, ActionId action) =>
        action.Id("h") is { } id && context.Team.Holes.Find(new HoleId(id)) is { } hole && hole.To > context.Now
            ? hole
            : throw new UserError(GeneralTexts.Past());

    /// <summary>Has everybody's next wake-up looked for anew: a hole is spoken of at a time of each member's own.</summary>
    public static void SpeakAnew(ICoachSession session, TeamBook team) => session.Members(team.Id);

    public static string NameOf(TeamBook team, Hole hole) => team.NameOf(team.Expectations.Get(hole.Expectation));

    /// <summary>All who are here, with whoever comes back by this very change: the store does not know of that yet.</summary>
    private static List<MemberBook> Here(ICoachSession session, TeamBook team)
    {
        var open = session.OpenMembers.Select(m => m.Id).ToHashSet();
        return
        [
            .. team.Roster.Where(r => r.IsHere || open.Contains(r.Id)).Select(r => session.Member(team.Id, r.Id))
                .Where(m => m.Member.IsHere),
        ];
    }

    private static void Withdraw(ICoachSession session, TeamBook team, Hole hole, IReadOnlyList<MemberBook> members, Instant now)
    {
        var channel = NameOf(team, hole);
        Replace(session, team, hole, now, _ => CoverTexts.NotNeeded(channel, hole.From));
        // Who took it and is away by now knows that; whoever is there is told that they are free.
        if (members.FirstOrDefault(m => m.Id == hole.TakenBy) is { } taker && taker.IsThere(hole.Span))
        {
            session.Enqueue(new OutboxMessage
            {
                Key = FreeKey(hole),
                Team = team.Id,
                To = taker.Id,
                Kind = MessageKind.Notice,
                Content = Reply.Of(new Block.Text(CoverTexts.YouAreFree(channel, hole.From))),
                At = taker.FirstMinuteHere(now),
            });
        }
    }

    /// <summary>The messages about a hole say what has become of it.</summary>
    /// <param name="session">The change.</param>
    /// <param name="team">The team, with the hole as it is now.</param>
    /// <param name="hole">The hole as it was.</param>
    /// <param name="now">The present.</param>
    /// <param name="gone">What is said of a hole that is none any more, where nothing else stands in the message.</param>
    private static void Replace(ICoachSession session, TeamBook team, Hole hole, Instant now, Func<MemberId, Line>? gone = null)
    {
        foreach (var member in hole.Asked)
        {
            // Nobody can take hours that are over.
            var asked = Together(team, hole).Where(h => h.Asked.Contains(member) && !(h.IsOpen && h.To <= now)).ToList();
            session.ReplaceMessage(team.Id, AskKey(hole, member), Now(asked, member), now);
        }

        foreach (var member in hole.Told)
        {
            var told = team.Holes.Find(hole.Id) is { } left ? new[] { left } : [];
            session.ReplaceMessage(team.Id, TellKey(hole, member), Now(told, member), now);
        }

        Reply Now(IReadOnlyList<Hole> holes, MemberId member) =>
            holes.Count == 0 ? Reply.Of(new Block.Text(gone!(member))) : HoleBlocks.Offer(team, holes, member);
    }
}
