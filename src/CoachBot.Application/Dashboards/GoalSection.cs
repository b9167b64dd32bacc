using CoachBot.Application.Commands;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Dashboards;

/// <summary>
/// The goals of a dashboard, each with its status: the privacy table shows that to every member, as `goal list` does. What the looker owns
/// or leads comes first, and has the buttons.
/// </summary>
internal static class GoalSection
{
    private const int MostShown = 5;
    private const int MostToRecord = 3;

    /// <summary>Null where there is neither a goal nor a number to record, and it is too early to ask for one.</summary>
    public static Section? Of(CommandContext context, bool isLead, bool hasBegun)
    {
        var goals = context.Team.Goals.Items.Where(g => g.IsOpen)
            .Select(g => GoalFigures.Of(context.Reader, context.Team, g, context.Now)).ToList();
        // What is reached, or too late, wants to be closed and not recorded.
        var due = NumbersDue.Of(context).Where(m => !goals.Exists(g => g.HasEnded && g.Metric.Id == m.Id)).ToList();
        if (goals.Count == 0)
        {
            return !hasBegun && due.Count == 0 ? null : new Section(
                [new Block.Heading(DashboardTexts.Goals()), .. Numbers(due), new Block.Text(GoalCommandTexts.NoGoals())],
                [.. NumberButtons(context, due, []), .. CommandButton.Of(GoalCommandTexts.AddGoalButton, "goal add")]);
        }

        bool IsMine(GoalSnapshot goal) => isLead || goal.Goal.Owner == context.Member.Id;
        var shown = goals.OrderBy(g => IsMine(g) ? Urgency(g) : int.MaxValue).ThenBy(g => g.Goal.Number).Take(MostShown).ToList();
        var left = goals.Count - shown.Count;
        var recorded = shown.Where(IsMine).Take(MostToRecord).ToList();
        return new Section(
            [
                new Block.Heading(DashboardTexts.Goals()),
                .. Numbers(due),
                .. shown.SelectMany(g => Judged(context, g)),
                .. left > 0 ? [new Block.Text(DashboardTexts.MoreGoals(left))] : (Block[])[],
            ],
            [
                .. recorded.SelectMany(RecordButton),
                .. NumberButtons(context, due, recorded),
                .. shown.Where(g => IsMine(g) && IsInTrouble(g)).Take(1).SelectMany(ChangeButton),
                .. CommandButton.Of(DashboardTexts.AllGoalsButton, "goal list"),
                .. CommandButton.Of(GoalCommandTexts.AddGoalButton, "goal add"),
            ]);
    }

    private static IEnumerable<Block> Numbers(IReadOnlyList<Metric> due) =>
        due.Count == 0 ? [] : [new Block.Text(DashboardTexts.NumbersDue([.. due.Select(m => m.Name)]))];

    /// <summary>What records the numbers that the week waits for; the goals' own buttons are there already.</summary>
    private static IEnumerable<Button> NumberButtons(CommandContext context, IReadOnlyList<Metric> due, List<GoalSnapshot> recorded) =>
        due.Take(MostToRecord).SelectMany(metric =>
            (recorded.Exists(g => g.Metric.Id == metric.Id) ? [] : NumbersDue.Record(context.Team, metric))
            .Concat(NumbersDue.Same(context.Reader, context.Member, metric, due.Count, context.Today)));

    private static IEnumerable<Block> Judged(CommandContext context, GoalSnapshot goal)
    {
        yield return GoalBlocks.Card(goal);
        if (IsInTrouble(goal))
        {
            yield return new Block.Text(Line.Of($"{goal.Pace.Verdict.Reason}"));
        }

        if (!goal.HasEnded)
        {
            yield return new Block.Text(DashboardTexts.SafeDays(goal));
        }

        yield return new Block.Text(DashboardTexts.Due(goal.Goal, context.Team.NameOf(goal.Goal.Owner)));
    }

    private static bool IsInTrouble(GoalSnapshot goal) => goal.Status is GoalStatus.Overdue or GoalStatus.OffTrack or GoalStatus.AtRisk;

    /// <summary>What asks for a decision comes first.</summary>
    private static int Urgency(GoalSnapshot goal) => goal.Status switch
    {
        GoalStatus.Overdue => 0,
        GoalStatus.OffTrack => 1,
        GoalStatus.AtRisk => 2,
        GoalStatus.Achieved => 3,
        _ => 4,
    };

    private static IEnumerable<Button> RecordButton(GoalSnapshot goal)
    {
        var name = GoalCommandTexts.Reference(goal.Goal);
        return goal.HasEnded
            ? CommandButton.Of(DashboardTexts.CloseGoalButton(name), $"goal close {name}")
            : CommandButton.Of(DashboardTexts.RecordGoalButton(name), $"record {name}");
    }

    private static IEnumerable<Button> ChangeButton(GoalSnapshot goal)
    {
        var name = GoalCommandTexts.Reference(goal.Goal);
        return CommandButton.Of(DashboardTexts.ChangeGoalButton(name), $"goal edit {name}");
    }
}
