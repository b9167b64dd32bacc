using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Expectations;

/// <summary>Holes as they are shown, with the buttons that close them.</summary>
internal static class HoleBlocks
{
    private const int MostShown = 5;
    private const int MostButtons = 3;

    /// <summary>
    /// What an absence that was just said leaves open, for whoever said it; nothing where it leaves nothing. Who is alone is the team.
    /// </summary>
    /// <param name="team">The team.</param>
    /// <param name="changes">What the absence changed.</param>
    /// <param name="members">The books of all who are here.</param>
    public static IEnumerable<Block> Left(TeamBook team, HoleChanges changes, Func<IReadOnlyList<MemberBook>> members) => changes.Found.Count == 0
        ? []
        : team.Roster.Count(r => r.IsHere) == 1 ? LeftByTeam(team, changes, members)
        : [new Block.Text(CoverTexts.LeavesHoles(changes.Found.Count)), .. Lines(team, changes.Found)];

    /// <summary>What a day off, or a pause, of the whole team leaves open, with a line for the audience.</summary>
    public static IEnumerable<Block> LeftByTeam(TeamBook team, HoleChanges changes, Func<IReadOnlyList<MemberBook>> members) => changes.Found.Count == 0
        ? []
        :
        [
            .. Lines(team, changes.Found),
            new Block.Text(CoverTexts.TeamLeavesHoles()),
            ForTheAudience(team, changes.Found[0], members()),
        ];

    /// <summary>A line that can be posted as it stands, in the hours of the promise.</summary>
    /// <param name="team">The team.</param>
    /// <param name="hole">The hours.</param>
    /// <param name="members">The books of all who are here: whoever covers next says when we are back.</param>
    public static Block ForTheAudience(TeamBook team, Hole hole, IReadOnlyList<MemberBook> members)
    {
        var promise = team.Expectations.Get(hole.Expectation);
        LocalDateTime Its(Instant at) => at.InZone(promise.TimeZone).LocalDateTime;
        var from = Its(hole.From);
        var taken = team.Holes.Items.Where(h => !h.IsOpen && h.Expectation == promise.Id).Select(h => h.Span);
        var next = new CoverPlan(promise, team.Covers.Items, members).NextCovered(hole.To, taken);
        return new Block.Text(CoverTexts.ForTheAudience(
            from.Date, from.TimeOfDay, Its(hole.To).TimeOfDay, next is { } back ? Its(back) : null));
    }

    /// <summary>What a member who was asked reads: the holes of one message, as they are now, with buttons for those that are open.</summary>
    /// <param name="team">The team.</param>
    /// <param name="holes">One or more, of one promise, in their order.</param>
    /// <param name="reader">The member.</param>
    public static Reply Offer(TeamBook team, IReadOnlyList<Hole> holes, MemberId reader)
    {
        var channel = HoleBoard.NameOf(team, holes[0]);
        var promise = team.Expectations.Get(holes[0].Expectation);
        var open = holes.Where(h => h.IsOpen && !h.Passed.Contains(reader)).ToList();
        if (holes.Count == 1 || open.Count == 0)
        {
            return Reply.Of(holes.Count == 1 && open.Count == 1
                    ? [new Block.Text(CoverTexts.MayYouTake(channel, holes[0].From, holes[0].To, promise.Within))]
                    : [.. holes.Take(MostShown).Select(h => new Block.Text(Fate(channel, h, reader)))])
                .With(open.Count == 1 ? [Take(open[0]), Pass(open[0])] : []);
        }

        return Reply.Of(
            [
                new Block.Text(CoverTexts.MayYouTakeSome(channel, promise.Within)),
                .. holes.Take(MostShown).Select(h => new Block.Text(open.Contains(h) ? CoverTexts.Open(h.From, h.To) : Fate(channel, h, reader))),
                .. holes.Count > MostShown ? [new Block.Text(CoverTexts.AndMore(holes.Count - MostShown))] : (Block[])[],
            ])
            .With(open.Count > 1 ? [TakeAll(open[0])] : [])
            .With(open.Take(MostButtons).Select(h => Take(h) with { Label = CoverTexts.TakeOne(h.From.InZone(promise.TimeZone).Date) }))
            .With(Pass(open[0]));
    }

    public static Button Take(Hole hole) => new(CoverTexts.TakeButton, ActionId.Of("cover.take", ("h", hole.Id.Value)));

    public static Button TakeAll(Hole hole) => new(CoverTexts.TakeAllButton, ActionId.Of("cover.take", ("h", hole.Id.Value), ("all", 1)));

    public static Button Pass(Hole hole) => new(CoverTexts.PassButton, ActionId.Of("cover.pass", ("h", hole.Id.Value)));

    public static Button Back(Hole hole) => new(CoverTexts.BackButton, ActionId.Of("cover.back", ("h", hole.Id.Value)));

    private static IEnumerable<Block> Lines(TeamBook team, IReadOnlyList<Hole> holes) =>
    [
        .. holes.Take(MostShown).Select(h => new Block.Text(CoverTexts.Hole(HoleBoard.NameOf(team, h), h.From, h.To))),
        .. holes.Count > MostShown ? [new Block.Text(CoverTexts.AndMore(holes.Count - MostShown))] : (Block[])[],
    ];

    /// <summary>What became of a hole that is not open to a member.</summary>
    private static Line Fate(string channel, Hole hole, MemberId reader) =>
        hole.TakenBy == reader ? CoverTexts.YouTookIt(channel, hole.From, hole.To)
        : hole.IsOpen ? CoverTexts.YouPassed(channel, hole.From)
        : CoverTexts.IsCovered(channel, hole.From);
}
