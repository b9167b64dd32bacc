using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Engagement;
using CoachBot.Application.Content;
using CoachBot.Application.Expectations;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Reports;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Reviews;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Reviews;

/// <summary>The review as it is posted into the room, and shown to whoever asks for it: the same for everybody.</summary>
public static class TeamReview
{
    private const int MostGoals = 10;
    private const int MostStuck = 3;
    private const int DaysOfASeason = Weeks.Days * SeasonReport.Weeks;

    /// <param name="context">For the room: nothing in it is for the speaker alone.</param>
    /// <param name="content">The exercises are taken from it.</param>
    public static Reply Of(CommandContext context, CoachingContent content)
    {
        var team = context.Team;
        var figures = ReviewFigures.Of(context);
        var report = StrategyReport.Of(context, figures.Members);
        var share = figures.PopularityShare;
        IEnumerable<Block> popularity = share is { } some && PopularityShare.LeadsTheReview(share)
            ? [new Block.Text(ReviewTexts.Popularity((int)Math.Round(some * 100, MidpointRounding.AwayFromZero)))]
            : [];
        List<Block> blocks =
        [
            new Block.Heading(ReviewTexts.Heading(context.Today)),
            .. popularity,
            figures.Counts is { } counts
                ? new Block.Meter("Team", counts.Consistency ?? 0, TodayTexts.TeamConsistency(counts, figures.Members.Count))
                : new Block.Text(TodayTexts.TooFewToShow(figures.Members.Count)),
            .. GoalsOf(figures),
            .. report.Blocks,
            .. TeamProgress.GapsOf(context, figures.Gaps),
            .. KeptPromises.Of(context),
            .. StuckOf(context, figures, content),
            .. figures.Ideas.Count > 0 ? [new Block.Text(ReviewTexts.Ideas())] : (Block[])[],
            .. figures.Ideas.Select(i => new Block.Text(IdeaTexts.Idea(i.Idea.Number, i.Idea.Text, i.By))),
            .. figures.Kudos.Select(k => new Block.Text(ReviewTexts.Kudos(team.NameOf(k.From), team.NameOf(k.To), k.Text))),
        ];
        if (ReviewRhythm.IsMonthly(team.Team))
        {
            blocks.Add(new Block.Text(ReviewTexts.Monthly()));
        }

        var (said, label, command) = Suggestion(figures);
        blocks.Add(new Block.Text(said));
        return Reply.Of(blocks)
            .With(CommandButton.Of(label, command))
            .With(CommandButton.Of(ReviewTexts.AnswerButton, "review answer"))
            .With(EndsSeason(context) ? CommandButton.Of(ReportCommandTexts.ReportButton, "review report") : [])
            .WithFacts(Facts(context, figures, report.Facts, command));
    }

    /// <summary>Whether twelve more weeks since the installation ended since the review before.</summary>
    private static bool EndsSeason(CommandContext context)
    {
        var days = Period.DaysBetween(context.Member.Today(context.Team.Team.InstalledAt), context.Today);
        return days / DaysOfASeason > (days - ReviewRhythm.DaysBetween(context.Team.Team)) / DaysOfASeason;
    }

    private static IEnumerable<Block> GoalsOf(ReviewFigures figures)
    {
        if (figures.Goals.Count == 0)
        {
            return [new Block.Text(TodayTexts.NoGoals())];
        }

        List<Block> blocks = [GoalBlocks.Table(figures.Goals.Take(MostGoals))];
        var left = figures.Goals.Count - MostGoals;
        if (left > 0)
        {
            blocks.Add(new Block.Text(DashboardTexts.MoreGoals(left)));
        }

        // What has not moved for two weeks is asked about below: it does not work by itself.
        var stuck = figures.Stuck.Select(s => GoalCommandTexts.Name(s.Goal.Goal)).ToHashSet();
        var works = Names(figures, GoalStatus.Achieved, GoalStatus.There, GoalStatus.Ahead).Where(name => !stuck.Contains(name)).ToList();
        var doesNot = Names(figures, GoalStatus.Overdue, GoalStatus.OffTrack, GoalStatus.AtRisk);
        blocks.AddRange(works.Count > 0 ? [new Block.Text(ReviewTexts.Works(works))] : []);
        blocks.AddRange(doesNot.Count > 0 ? [new Block.Text(ReviewTexts.DoesNotWork(doesNot))] : []);
        return blocks;
    }

    private static List<string> Names(ReviewFigures figures, params GoalStatus[] statuses) =>
        [.. figures.Goals.Where(g => !g.IsPaused && statuses.Contains(g.Status)).Select(g => GoalCommandTexts.Name(g.Goal))];

    private static IEnumerable<Block> StuckOf(CommandContext context, ReviewFigures figures, CoachingContent content)
    {
        var week = WeekOf(context.Today);
        foreach (var (goal, point) in figures.Stuck.Take(MostStuck))
        {
            var exercise = content.Exercises.For(point.Kind, goal.Goal.Number + week);
            yield return new Block.Text(ReviewTexts.Stuck(GoalCommandTexts.Name(goal.Goal), point.Kind, point.Days));
            yield return new Block.Text(ReviewTexts.TenMinutes(exercise.Title, exercise.Text));
        }
    }

    /// <summary>Weeks since a Monday long ago, so that each review has the next exercise.</summary>
    private static int WeekOf(LocalDate today) => Math.Max(0, Period.DaysBetween(new LocalDate(2000, 1, 3), today) / 7);

    /// <summary>One thing to do, the most pressing first.</summary>
    private static (Line Said, string Label, string Command) Suggestion(ReviewFigures figures)
    {
        var pressing = figures.Goals.FirstOrDefault(g => g.Status is GoalStatus.Overdue or GoalStatus.OffTrack or GoalStatus.AtRisk);
        return pressing is not null
            ? (ReviewTexts.SuggestChange(GoalCommandTexts.Name(pressing.Goal)),
                DashboardTexts.ChangeGoalButton(GoalCommandTexts.Reference(pressing.Goal)), $"goal edit {GoalCommandTexts.Reference(pressing.Goal)}")
            : figures.Stuck.Count > 0
            ? (ReviewTexts.SuggestRecord(GoalCommandTexts.Name(figures.Stuck[0].Goal.Goal)),
                DashboardTexts.RecordGoalButton(GoalCommandTexts.Reference(figures.Stuck[0].Goal.Goal)),
                $"record {GoalCommandTexts.Reference(figures.Stuck[0].Goal.Goal)}")
            : figures.Goals.Count == 0 ? (ReviewTexts.SuggestGoal(), GoalCommandTexts.AddGoalButton, "goal add")
            : (ReviewTexts.SuggestIdea(), ReviewTexts.IdeaButton, "idea add");
    }

    private static ReviewFacts Facts(CommandContext context, ReviewFigures figures, StrategyReportFacts report, string suggestion) => new(
        figures.Members.Count, figures.Counts?.Good, figures.Counts?.Due, figures.PopularityShare,
        [.. figures.Goals.Select(g => new GoalStatusFact(g.Goal.Number, GoalFacts.Kebab(g.Status), g.HasEnded ? null : g.Pace.SafeDays))],
        report,
        GapFact.Of(context.Team, figures.Gaps),
        [.. figures.Stuck.Select(s => new StuckFact(s.Goal.Goal.Number, GoalFacts.Kebab(s.Point.Kind), s.Point.Days))],
        [.. figures.Ideas.Select(i => i.Idea.Number)], figures.Kudos.Count, suggestion);
}

/// <summary>The figures of <c>review</c>.</summary>
/// <param name="Kept">Null where the total would tell on somebody.</param>
/// <param name="PopularityShare">0 to 1; null where no number is in use.</param>
/// <param name="Ideas">Their numbers.</param>
/// <param name="Suggestion">The command that is suggested.</param>
public sealed record ReviewFacts(
    int Members, int? Kept, int? Due, decimal? PopularityShare, IReadOnlyList<GoalStatusFact> Goals, StrategyReportFacts Report,
    IReadOnlyList<GapFact> Gaps, IReadOnlyList<StuckFact> Stuck, IReadOnlyList<int> Ideas, int Kudos, string Suggestion);

/// <param name="SafeDays">As in <see cref="GoalFacts"/>; null where it has ended too.</param>
public sealed record GoalStatusFact(int Number, string Status, int? SafeDays);

/// <param name="Goal">The goal's number.</param>
public sealed record StuckFact(int Goal, string Kind, int Days);
