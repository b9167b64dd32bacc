using CoachBot.Application.Commands;
using CoachBot.Application.Expectations;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Dashboards;

/// <summary>
/// What the audience was promised, who covers it, and the holes in it that are open. Who is missing is not said: while a promise has a hole,
/// nobody who covers it is named beside it.
/// </summary>
internal static class CoverSection
{
    private const int MostPromises = 3;
    private const int MostHoles = 5;
    private const int MostToTake = 3;

    /// <summary>Null where nothing was promised.</summary>
    public static Section? Of(CommandContext context)
    {
        var team = context.Team;
        var live = team.Live();
        if (live.Count == 0)
        {
            return null;
        }

        var members = context.Reader.Members(team.Id);
        var open = team.Holes.Items.Where(h => h.IsOpen && h.To > context.Now && live.Any(p => p.Id == h.Expectation))
            .OrderBy(h => h.From).ToList();
        var promises = live.Take(MostPromises).Select(p => new PromiseBlocks(team, p, members, context.Member, context.Now)).ToList();
        return new Section(
            [
                new Block.Heading(DashboardTexts.Promised()),
                .. promises.SelectMany(p => open.Exists(p.IsIn) ? p.WithoutNames() : p.All()),
                .. KeptPromises.Of(context),
                .. open.Count > 0 ? [new Block.Text(DashboardTexts.NotCovered())] : (Block[])[],
                .. open.Take(MostHoles).Select(h => new Block.Text(CoverTexts.Hole(HoleBoard.NameOf(team, h), h.From, h.To))),
                .. open.Count > MostHoles ? [new Block.Text(CoverTexts.AndMore(open.Count - MostHoles))] : (Block[])[],
                .. open.Where(h => h.Told.Contains(context.Member.Id)).Take(1).Select(h => HoleBlocks.ForTheAudience(team, h, members)),
            ],
            [
                .. open.Where(h => MayTake(context, h)).Take(MostToTake).Select(h => Take(team, h)),
                .. promises.Where(p => p.NeverCovered.Count > 0).Take(1).SelectMany(p => Cover(context, p)),
                .. context.IsLead() && team.Roster.Count(r => r.IsHere) > 1 && promises.Exists(p => p.NeverCovered.Count > 0)
                    ? CommandButton.Of(DashboardTexts.AskToCoverButton, "cover ask")
                    : [],
                .. CommandButton.Of(DashboardTexts.PromisesButton, "expectation"),
            ]);
    }

    /// <summary>Who is away in these hours, or said that they can't, is not asked by a button.</summary>
    private static bool MayTake(CommandContext context, Hole hole) =>
        !hole.Passed.Contains(context.Member.Id) && context.Member.IsThere(hole.Span);

    private static Button Take(TeamBook team, Hole hole) => HoleBlocks.Take(hole) with
    {
        Label = DashboardTexts.TakeButton(HoleBoard.NameOf(team, hole), hole.From.InZone(team.Expectations.Get(hole.Expectation).TimeZone).Date),
    };

    private static IEnumerable<Button> Cover(CommandContext context, PromiseBlocks promise) =>
        promise.Cover(context.Member, promise.NeverCovered[0], DashboardTexts.CoverButton(promise.Name, promise.NeverCovered[0]));
}
