using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Goals;

/// <summary>Closes a strategy. Open goals under it are named first: they go on without it only where somebody says so.</summary>
public sealed class StrategyCloseCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("strategy close", "Close a strategy", CommandEffect.Change)
    {
        Parameters =
        [
            StrategyParameters.Strategy,
            new("anyway", ParameterKind.Choice, "Even with open goals") { Choices = ["anyway"], Anywhere = true },
        ],
        Examples = ["strategy close S1"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var strategy = StrategyParameters.FindOwn(context);
        var open = context.Team.Goals.Items.Where(g => g.IsOpen && g.Strategy == strategy.Id).ToList();
        if (open.Count > 0 && !context.Arguments.Has("anyway"))
        {
            throw new UserError(Reply.Of(new Block.Text(StrategyTexts.HasGoals(strategy.Name, [.. open.Select(GoalCommandTexts.Name)])))
                .With(CommandButton.Of(StrategyTexts.CloseAnywayButton, $"strategy close S{strategy.Number} anyway"))
                .With(open.Take(3).SelectMany(g => CommandButton.Of(
                    $"{GoalCommandTexts.CloseButton}: {GoalCommandTexts.Reference(g)}", $"goal close {GoalCommandTexts.Reference(g)}"))));
        }

        context.Team.Strategies.Put(strategy with { ClosedAt = context.Now });
        context.Team.Ledger.Add(new LedgerEntry("strategy.closed", context.Now, strategy.Id.Value, 0, context.Today, "",
            LedgerEntry.Of(("number", strategy.Number), ("goals", open.Count))));
        return Reply.Of(new Block.Text(StrategyTexts.Closed(strategy.Name, open.Count)))
            .With(CommandButton.Undo);
    }
}
