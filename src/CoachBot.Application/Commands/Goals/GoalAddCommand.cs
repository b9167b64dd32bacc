using CoachBot.Application.Chat;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Goals;

/// <summary>Takes a goal with its number, its unit and its due date.</summary>
/// <remarks>
/// A second goal on a cumulative metric starts from the total at its creation, and its target is a total too: "30 leads" with 12
/// recorded asks for 18 more. The answer says so, and one tap makes it 30 more. A metric is found again by the goal's title.
/// </remarks>
public sealed class GoalAddCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("goal add", "Set a goal with a number, a unit and a date", CommandEffect.Change)
    {
        Parameters =
        [
            new("title", ParameterKind.Text, "Goal") { Required = true, Longest = GoalParameters.LongestTitle },
            new("from", ParameterKind.Amount, "From (where it stands)") { Markers = ["from"], OnlyMarked = true },
            new("target", ParameterKind.Amount, "Number") { Markers = ["to"], OnlyMarked = true },
            new("unit", ParameterKind.Text, "Unit") { OnlyNamed = true, InForm = true, Longest = 40 },
            GoalParameters.By,
            new("strategy", ParameterKind.Text, "Strategy") { OnlyNamed = true, InForm = true, Longest = GoalParameters.LongestTitle },
            new("anyway", ParameterKind.Choice, "Take it as it is") { Choices = ["anyway"], Anywhere = true },
        ],
        Examples = ["goal add 30 qualified leads by 30 June", "goal add \"Answer faster\" from 8 h to 2 h by end of March"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var team = context.Team;
        var wish = GoalWish.Of(context.Arguments, team, context.Today, context.Member.Settings.Numbers);
        var metric = team.Metrics.Items.FirstOrDefault(m => m.Name.Equals(wish.Title, StringComparison.OrdinalIgnoreCase));
        if (metric is null && wish is { MissingStart: { } start, Number: { } height, Unit: { } unit })
        {
            throw new UserError(GoalRefusalTexts.WhichStart(wish.Title, start, Quantity.Of(height, wish.Title.Contains(unit, StringComparison.OrdinalIgnoreCase) ? "" : unit), wish.Due?.Date));
        }

        var draft = DraftOf(wish, metric);
        var intake = GoalIntake.Check(draft, context.Today, wish.Anyway);
        if (!intake.IsTaken)
        {
            throw new UserError(GoalRefusal.Of(Definition, wish, draft, intake, context.Today, context.Format));
        }

        var strategies = team.Strategies.Items.Where(s => s.ClosedAt is null).ToList();
        var strategy = wish.Strategy ?? (strategies.Count == 1 ? strategies[0] : null);
        var isKnown = metric is not null;
        metric ??= AddMetric(context, wish.Title, draft.Unit!, intake);
        var goal = new Goal
        {
            Id = new GoalId(context.NewId()),
            Number = team.Goals.Items.Select(g => g.Number).DefaultIfEmpty().Max() + 1,
            Title = wish.Title,
            Owner = context.Member.Id,
            Strategy = strategy?.Id,
            Metric = metric.Id,
            Baseline = intake.Baseline,
            Target = draft.Number!.Value,
            Start = context.Today,
            Due = draft.Due!.Value,
            CreatedAt = context.Now,
            StartsFrom = metric.Shape == MetricShape.Cumulative ? metric.Value ?? 0 : 0,
            TouchedAt = context.Now,
        };
        team.Goals.Put(goal);
        GoalCuts.Recut(context.Reader, team, goal.Id, context.Now);
        context.Note("goal.added", goal);
        var snapshot = GoalFigures.Of(context.Reader, team, team.Goals.Get(goal.Id), context.Now);
        return Answer(context.Format, snapshot, wish, intake, isKnown, strategy is null ? null : (strategy, IsAssumed: wish.Strategy is null), strategies);
    }

    private static GoalDraft DraftOf(GoalWish wish, Metric? metric) => new(
        wish.Title,
        wish.Number,
        metric?.Unit ?? wish.Unit,
        wish.Due?.Date,
        BaselineOf(wish, metric),
        metric?.Kind,
        metric?.Shape);

    /// <summary>What is recorded counts more than what is said, but no goal is to reach what it is said to start from.</summary>
    private static decimal? BaselineOf(GoalWish wish, Metric? metric) =>
        metric?.Shape == MetricShape.Cumulative && (wish.From is null || wish.From != wish.Number) ? metric.Value ?? 0 : wish.From ?? metric?.Value;

    private static Metric AddMetric(CommandContext context, string name, string unit, GoalIntake intake)
    {
        var metric = new Metric(new MetricId(context.NewId()), name, unit, intake.Kind, intake.Shape, intake.Direction, null)
        {
            Owner = context.Member.Id,
            AskFrom = context.Today.PlusDays(1),
        };
        context.Team.Metrics.Put(metric);
        return metric;
    }

    private static Reply Answer(
        ReaderFormat format,
        GoalSnapshot snapshot,
        GoalWish wish,
        GoalIntake intake,
        bool isKnown,
        (Strategy Strategy, bool IsAssumed)? under,
        List<Strategy> strategies)
    {
        var goal = snapshot.Goal;
        var lines = new List<Line> { GoalIntakeAnswers.Taken(snapshot) };
        var buttons = new List<Button> { CommandButton.Undo };
        if (wish.Due is { NeedsEcho: true })
        {
            lines.Add(GoalCommandTexts.TookDateAs(goal.Due));
        }

        if (snapshot.Metric is { Shape: MetricShape.Cumulative, Value: > 0 and var total })
        {
            var more = goal.Target - total;
            lines.Add(GoalIntakeAnswers.StartsFromTotal(
                GoalCommandTexts.Amount(snapshot, total), GoalCommandTexts.Number(goal.Target), GoalCommandTexts.Number(more)));
            var sum = GoalCommandTexts.Number(goal.Target + total);
            buttons.AddRange(CommandButton.Of(
                GoalIntakeAnswers.MoreButton(format.Quantity(GoalCommandTexts.Number(goal.Target)), format.Quantity(sum)),
                $"goal edit {GoalCommandTexts.Reference(goal)} to {sum}"));
        }
        else if (isKnown)
        {
            lines.Add(GoalIntakeAnswers.UsesMetric(snapshot.Metric.Name));
        }

        if (under is { } known)
        {
            lines.Add(known.IsAssumed ? GoalIntakeAnswers.AssumedUnder(known.Strategy.Name) : GoalIntakeAnswers.Under(known.Strategy.Name));
        }
        else if (strategies.Count > 0)
        {
            lines.Add(GoalIntakeAnswers.WhichStrategy());
            buttons.AddRange(strategies.Take(3).SelectMany(s =>
                CommandButton.Of(s.Name, $"goal edit {GoalCommandTexts.Reference(goal)} --strategy S{s.Number}")));
        }

        if (intake.Proposal is { } proposal)
        {
            lines.Add(Line.Plain(GoalIntakeTexts.PopularityWarning(snapshot.Metric.Unit, proposal)));
            buttons.Add(new Button(
                GoalIntakeAnswers.InsteadButton(proposal.Split(' ')[0], snapshot.Metric.Name),
                ActionId.Of(GoalBehaviourAction.ActionName, ("g", goal.Id.Value))));
            buttons.AddRange(CommandButton.Of(
                GoalIntakeAnswers.BesideButton, $"goal add 20 {proposal} by {goal.Due.Iso()}"));
        }

        buttons.AddRange(CommandButton.Of(GoalIntakeAnswers.PlanButton, "schedule add"));
        return Reply.Of([.. lines.Select(line => new Block.Text(line))]).With(buttons);
    }
}
