using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Engagement;
using CoachBot.Application.Commands.Ideas;
using CoachBot.Application.Goals;
using CoachBot.Application.Privacy;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Reviews;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Reviews;

/// <summary>All that a review is made from, for the room to read.</summary>
/// <param name="Counts">What the team kept in the last four weeks; null where the total would tell on somebody.</param>
/// <param name="Goals">The open goals, by number.</param>
/// <param name="Stuck">Where they are stuck.</param>
/// <param name="Ideas">Three fresh ideas at most, newest first, each with who offered it where they agreed.</param>
/// <param name="Kudos">Since the last review, where both agreed to be named.</param>
/// <param name="PopularityShare">0 to 1; null where no metric is in use.</param>
public sealed record ReviewFigures(
    IReadOnlyList<MemberBook> Members,
    Counts? Counts,
    IReadOnlyList<GoalSnapshot> Goals,
    IReadOnlyList<Gap> Gaps,
    IReadOnlyList<(GoalSnapshot Goal, StuckPoint Point)> Stuck,
    IReadOnlyList<(Idea Idea, string? By)> Ideas,
    IReadOnlyList<Kudos> Kudos,
    decimal? PopularityShare)
{
    private const int MostIdeas = 3;

    public static ReviewFigures Of(CommandContext context)
    {
        var (reader, team) = (context.Reader, context.Team);
        var members = reader.Members(team.Id);
        var goals = team.Goals.Items.Where(g => g.IsOpen).OrderBy(g => g.Number)
            .Select(g => GoalFigures.Of(reader, team, g, context.Now)).ToList();
        var days = ReviewRhythm.DaysBetween(team.Team);
        var records = reader.ReviewRecords(team.Id, context.Now - Duration.FromDays(days));
        var agreed = members.Where(m => Visibility.MaySee(DataKind.Kudos, Viewer.Room, m.Settings.SharesKept, m.Settings.PraiseInPublic))
            .Select(m => m.Id).ToHashSet();
        return new ReviewFigures(
            members,
            TeamProgress.CountsOf(context, members, viewer: null),
            goals,
            [.. Domain.Engagement.Gaps.Of(members, context.Today, days)],
            [.. goals.Where(g => !g.HasEnded).SelectMany(g => StuckOf(reader, team.Id, g).Select(point => (g, point)))],
            [
                .. records.Ideas.Where(i => i.State == IdeaState.Fresh).OrderByDescending(i => i.Number).Take(MostIdeas)
                    .Select(i => (i, TeamIdeas.OfferedBy(reader, team, i, viewer: null))),
            ],
            [.. records.Kudos.Where(k => agreed.Contains(k.From) && agreed.Contains(k.To))],
            Domain.Goals.PopularityShare.Of([.. team.Metrics.Items.Where(team.IsInUse).Select(m => m.Kind)]));
    }

    private static IEnumerable<StuckPoint> StuckOf(ICoachReader reader, TeamId team, GoalSnapshot goal) => goal.IsPaused ? [] : StuckPoint.Of(
        goal.Goal, goal.Terms.Direction, goal.Value, reader.Measurements(team, goal.Goal.Metric, goal.Goal.Start), goal.Today);
}
