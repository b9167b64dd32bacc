using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Why;

/// <summary>The rule behind a message or a figure, in a sentence, with the ledger rows that it rests on and the next step.</summary>
public sealed class WhyCommand(IGoalReason goals) : ICommand
{
    private const int MostButtons = 5;

    /// <summary>What can be asked about, besides what the coach said last.</summary>
    internal static readonly HashSet<string> Topics =
        new(["nag", "streak", "consistency", "rhythm", "reserve", "plan", "forecast"], StringComparer.OrdinalIgnoreCase);

    public CommandDefinition Definition { get; } = new("why", "See the rule and the evidence behind a message or a figure", CommandEffect.Query)
    {
        Parameters =
        [
            new("about", ParameterKind.Choice, "Message or figure") { Choices = [.. Topics] },
            new("goal", ParameterKind.Goal, "Goal"),
            new("commitment", ParameterKind.Commitment, "Commitment"),
        ],
        Examples = ["why", "why streak", "why G1", "why forum"],
    };

    public Reply Handle(CommandContext context)
    {
        var arguments = context.Arguments;
        var about = arguments.Find<string>("about");
        var answer = (arguments.Find<Goal>("goal") ?? (about == "forecast" ? OpenGoal(context) : null)) is { } goal ? AboutGoal(context, goal)
            : arguments.Find<Commitment>("commitment") is { } commitment ? WhyOccasion.Latest(context, commitment)
            : about switch
            {
                "streak" => WhyRecord.Streak(context),
                "consistency" => WhyRecord.Consistency(context),
                "rhythm" => WhyRecord.Rhythm(context),
                "reserve" => WhyRecord.Reserve(context),
                "plan" => WhyPlan.Latest(context),
                _ => WhyNag.Meant(context),
            };
        return answer.ToReply(context.Member.Clock.Zone);
    }

    /// <summary>The goal whose forecast is meant where none is named.</summary>
    /// <exception cref="UserError">There is none, or more than one.</exception>
    private static Goal OpenGoal(CommandContext context) => context.Team.Goals.Items.Where(g => g.IsOpen).ToList() switch
    {
        [var only] => only,
        [] => throw new UserError(GoalCommandTexts.NoGoals()),
        var open => throw new UserError(Reply.Of(new Block.Text(WhyTexts.WhichGoal())).With(
            open.Take(MostButtons).SelectMany(g => CommandButton.Of(GoalCommandTexts.Name(g), $"why {GoalCommandTexts.Reference(g)}")))),
    };

    private WhyAnswer AboutGoal(CommandContext context, Goal goal)
    {
        var reason = goals.Of(context.Reader, context.Team, goal, context.Now);

        // Rows of commitments for the goal belong to it too, but they are their members' own.
        var recorded = context.Rows(new LedgerQuery(Subject: goal.Metric.Value, KindPrefix: "metric.", Most: Evidence.Most));
        var rows = context.Rows(new LedgerQuery(Subject: goal.Id.Value, KindPrefix: "goal.", Most: Evidence.Most))
            .Concat(recorded)
            .Concat(recorded.SelectMany(r => context.Rows(new LedgerQuery(Subject: r.Subject, KindPrefix: "undone", Most: 1))))
            .OrderByDescending(r => r.Id).Take(Evidence.Most).ToList();
        return new WhyAnswer(reason.Rule, [WhyTexts.GoalHeading(goal.Number, goal.Title), reason.Sentence], rows, reason.Next ?? WhyTexts.RecordNext());
    }
}
