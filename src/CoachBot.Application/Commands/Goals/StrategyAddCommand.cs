using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Goals;

/// <summary>Adds a strategy: what the customer and the business get from it.</summary>
public sealed class StrategyAddCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("strategy add", "Say what customers and business get from it", CommandEffect.Change)
    {
        Parameters =
        [
            new("name", ParameterKind.Text, "Strategy") { Required = true, Longest = GoalParameters.LongestTitle },
            .. StrategyParameters.All,
        ],
        Examples = ["strategy add answer customers faster", "strategy add bring in leads worth €40", "strategy add answer faster --customer an answer the same day --business fewer calls"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var name = context.Arguments.Get<string>("name");
        StrategyParameters.DemandFree(context, name);
        var strategy = StrategyParameters.Apply(context.Arguments, Add(context, name));
        context.Team.Strategies.Put(strategy);
        return Reply.Of(
                new Block.Text(StrategyTexts.Added(strategy.Number, name)), new Block.Fields(StrategyParameters.Told(strategy, context.Team)))
            .With(CommandButton.Of(GoalCommandTexts.AddGoalButton, "goal add"))
            .With(CommandButton.Undo);
    }

    internal static Strategy Add(CommandContext context, string name)
    {
        var strategies = context.Team.Strategies;
        var strategy = new Strategy(
            new StrategyId(context.NewId()), strategies.Items.Select(s => s.Number).DefaultIfEmpty().Max() + 1, name, context.Member.Id,
            context.Now, null);
        strategies.Put(strategy);
        context.Team.Ledger.Add(new LedgerEntry("strategy.added", context.Now, strategy.Id.Value, 0, context.Today, "",
            LedgerEntry.Of(("number", strategy.Number))));
        return strategy;
    }
}
